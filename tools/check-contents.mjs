// Checks what would be deployed against docs/package-contents.md; ends with `contents: N passed, N failed`.
// `node tools/check-contents.mjs [folder of the project] [--update]`
import { main } from './contents/main.mjs';

process.exitCode = await main(process.argv.slice(2));
