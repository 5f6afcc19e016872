/** The command line's process. */
import { runProcess } from './run.ts'
import '../memory.ts'

await runProcess(process)
