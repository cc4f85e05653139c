import { setFlagsFromString } from 'node:v8';

/**
 * Makes V8 wait four times as long before it compiles a function for speed: a process that reads one document of a hundred pages
 * ends before that pays, and the compiler took a fifth of its processor time. (Default in V8 11: 132 kB of bytecode run.)
 */
setFlagsFromString('--interrupt-budget=500000');

/**
 * The same for WebAssembly: as it comes, V8 compiles PDFium's functions for speed within the first pages, which took as long as
 * reading ten pages does. (Default in V8 11: 1,800,000 bytes of code run by one function.)
 */
setFlagsFromString('--wasm-tiering-budget=50000000');
