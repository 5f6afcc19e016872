/** Runs the command line in this process. */
import { runProcess } from './run.ts'
import '../memory.ts'

await runProcess(process)
