/** Stands in for the platform's runtime of screen flows. */
export { default } from '../../modules/workbench/flowInterview/flowInterview';
