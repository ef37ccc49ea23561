// Stands for every module of the platform: the factories reach it through their world only, and no test of theirs reads a label.
export default '';
