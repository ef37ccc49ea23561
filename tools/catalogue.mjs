// Writes the event catalogue from the typed contract: page, JSON Schema, and what the workbench shows.
// `node tools/catalogue.mjs [folder of the project] [--check]`; --check writes nothing and exits 1 when a file differs.
import { main } from './catalogue/main.mjs';

process.exitCode = await main(process.argv.slice(2));
