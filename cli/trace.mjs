// The trace command line: `npm run --silent trace -- summary FILE [--json] [--mask]`, `-` reads standard input.
import { main } from './main.mjs';

process.exitCode = await main(process.argv.slice(2));
