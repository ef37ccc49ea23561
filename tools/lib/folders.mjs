// Where metadata lies, relative to the project: names alone, without a look at the disk, for tests and settings files too.

/** What a bare deployment sends: the panels, which every org takes, and the host, which needs the voice toolkit. */
export const MAIN = 'force-app/main/default';
export const RELAY = 'force-app/relay/default';

/** The custom labels in English. */
export const LABELS_FILE = `${MAIN}/labels/CustomLabels.labels-meta.xml`;
/** One file for each language that they are translated to. */
export const TRANSLATIONS = 'optional/translations/default/translations';
