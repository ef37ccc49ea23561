// The folders of this project that deploy to an org; below each lies `default/`.
import { MAIN, metadataFolders, optionalNames, RELAY } from './folders.mjs';
import { root } from './root.mjs';

export { MAIN, RELAY };

/** What an admin adds, by its name in `optional/`. */
export const OPTIONAL = optionalNames(root);

/** Every folder of metadata, relative to the project. */
export const METADATA_FOLDERS = metadataFolders(root);
