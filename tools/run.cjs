// The first line of every npm script: checks Node and the packages, each in one sentence, then runs the script that is named.
// Written so that Node 14 can read it: `node tools/run.cjs SCRIPT [arguments]`, SCRIPT from the project's folder.
'use strict';

var fs = require('fs');
var path = require('path');
var url = require('url');

var root = path.dirname(__dirname);
var project = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Which packages a script needs. All, unless it is named here. */
var NEEDS = {
  'workbench/start.mjs': [], // installs what it needs
  'tools/test.mjs': [], // likewise
  'test/soak/soak.mjs': [], // likewise
  'tools/scan/scan.mjs': [], // likewise
  'cli/trace.mjs': ['dependencies'],
  'tools/build.mjs': ['dependencies'],
  'tools/new-panel.mjs': ['dependencies'],
};
/** Scripts that npm and git start by themselves: without all packages they do nothing. */
var BY_THEMSELVES = ['tools/prepare.mjs', 'node_modules/lint-staged/bin/lint-staged.js'];

/** Whether a version such as 20.19.0 is in a range such as `^20.19.0 || >=24.0.0`. */
function isInRange(version, range) {
  var have = version.split('.').map(Number);
  return range.split('||').some(function (part) {
    var bound = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/.exec(part);
    if (!bound) throw new Error('package.json: engines.node has a part that cannot be read: ' + part);
    var least = bound.slice(2).map(Number);
    if (bound[1] === '^' && have[0] !== least[0]) return false;
    var differs = [0, 1, 2].filter(function (place) {
      return have[place] !== least[place];
    })[0];
    return differs === undefined || have[differs] > least[differs];
  });
}

function areInstalled(kinds) {
  return kinds.every(function (kind) {
    return Object.keys(project[kind]).every(function (name) {
      return fs.existsSync(path.join(root, 'node_modules', name, 'package.json'));
    });
  });
}

function end(code, line) {
  if (line) console.error(line);
  process.exit(code);
}

/** Such as `20.19+, 22.13+ or 24+`. */
function rangeInWords() {
  var bounds = project.engines.node.split('||').map(function (part) {
    return (
      part
        .trim()
        .replace(/^(\^|>=)/, '')
        .replace(/(\.0)+$/, '') + '+'
    );
  });
  return bounds.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

if (!isInRange(process.versions.node, project.engines.node))
  end(1, 'This project needs Node ' + rangeInWords() + '; this is Node ' + process.versions.node + '.');

var script = process.argv[2];
if (!areInstalled(NEEDS[script] || ['dependencies', 'devDependencies'])) {
  if (BY_THEMSELVES.indexOf(script) >= 0) end(0);
  end(1, 'Run npm ci first.');
}

process.argv.splice(1, 2, path.join(root, script));
import(url.pathToFileURL(process.argv[1]).href);
