/** Where the action begins: first what an older Node lacks, or a word that it is too old, then the program. */
import '../older-node.ts'

void import('./main.ts')
