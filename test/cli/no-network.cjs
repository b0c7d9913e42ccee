// Loaded before the program (node --require): whatever reaches for the network is told on standard error, and fails.
'use strict';

const refuse = (name) =>
  function () {
    process.stderr.write(`NETWORK: ${name}\n`);
    throw new Error(`network: ${name}`);
  };

for (const [module, names] of Object.entries({
  'node:net': ['connect', 'createConnection', 'createServer'],
  'node:tls': ['connect'],
  'node:dns': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny'],
  'node:http': ['request', 'get'],
  'node:https': ['request', 'get'],
  'node:http2': ['connect'],
  'node:dgram': ['createSocket'],
}))
  for (const name of names) require(module)[name] = refuse(`${module}.${name}`);

const dns = require('node:dns/promises');
for (const name of ['lookup', 'resolve']) dns[name] = refuse(`node:dns/promises.${name}`);
require('node:net').Socket.prototype.connect = refuse('node:net.Socket.connect');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
// What is imported by name sees the functions above too.
require('node:module').syncBuiltinESMExports();
