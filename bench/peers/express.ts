import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import express from 'express';
import { expressjwt } from 'express-jwt';
import { createProxyMiddleware } from 'http-proxy-middleware';

/** express-jwt + http-proxy-middleware: verifies one token and passes the call on. */
const [port, target, keyFile] = process.argv.slice(2);
const secret = readFileSync(keyFile!, 'utf8');

express()
  .use(expressjwt({ secret, algorithms: ['ES256'] }))
  .use(createProxyMiddleware({ target: target!, agent: new Agent({ keepAlive: true, maxSockets: 64 }) }))
  .listen(Number(port), '127.0.0.1');
