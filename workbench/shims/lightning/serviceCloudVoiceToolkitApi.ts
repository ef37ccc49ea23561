/** Stands in for the platform's voice toolkit. */
export { default } from '../../modules/workbench/toolkitElement/toolkitElement';
