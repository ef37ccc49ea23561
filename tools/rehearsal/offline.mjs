// Loaded before a program of the rehearsal: a connection to any other machine ends it with a line that says where to.
import net from 'node:net';

const LOOPBACK = /^(localhost|127\.0\.0\.1|::1)$/;
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function connectAtHome(...args) {
  const [first] = args.flat();
  const host = typeof first === 'object' ? first?.host : args[1];
  const isLocal =
    typeof first === 'object' ? Boolean(first?.path) || LOOPBACK.test(host ?? 'localhost') : LOOPBACK.test(host ?? '');
  if (isLocal) return connect.apply(this, args);
  process.stderr.write(`rehearsal: a connection to ${host} was attempted\n`);
  return process.exit(86);
};
