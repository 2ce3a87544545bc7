// Every member that openapi.yaml names in what the API is sent and answers is in one of fixtures/codec, or what
// tst_codec says of the fixtures (knowsEveryMember, keepsEveryExample) would not be said of that member.
//
// fixtures.mjs              checks the checkout that it lies in
// fixtures.mjs --self-test  checks that each member is missed when the fixtures do not have it

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What no fixture has, and why: a schema, or one member of it.
const EXCEPTIONS = {
    TokenResponse: 'no codec reads it: app/api/tokensource.cpp takes two members, see tst_token',
};

const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, '..', 'fixtures', 'codec');
const json = 'application/json'; // application/problem+json is app/api/codec/problem.cpp's: tst_codec_hostile

function readContract() {
    // What Prism itself reads the contract with.
    const reader = join(here, 'node_modules', '@stoplight', 'yaml');
    if (!existsSync(reader)) {
        console.error('Prism is not installed. Run: npm ci --prefix tests/contract');
        process.exit(1);
    }
    return createRequire(import.meta.url)(reader).parse(readFileSync(join(here, 'openapi.yaml'), 'utf8'));
}

// By file name; the part before the first dot is the schema.
function readFixtures() {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    return Object.fromEntries(files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8'))]));
}

const resolved = (contract, ref) => ref.slice(2).split('/').reduce((at, key) => at[key], contract);
const nameOf = (ref) => ref.split('/').at(-1);

// The schemas of every request and of every answer that is no refusal, and of the events that Signicat posts itself.
function rootsOf(contract) {
    const roots = new Set();
    const take = (body) => {
        const schema = (body?.$ref ? resolved(contract, body.$ref) : body)?.content?.[json]?.schema;
        if (schema) roots.add(nameOf(schema.$ref));
    };
    for (const path of [...Object.values(contract.paths), ...Object.values(contract['x-webhooks'] ?? {})])
        for (const operation of Object.values(path)) {
            take(operation.requestBody);
            for (const [status, answer] of Object.entries(operation.responses ?? {}))
                if (status.startsWith('2')) take(answer);
        }
    return roots;
}

// Its own members and those of what it is composed of.
function membersOf(contract, schema) {
    const parts = (schema.allOf ?? []).map((part) => (part.$ref ? resolved(contract, part.$ref) : part));
    return Object.assign({}, schema.properties, ...parts.map((part) => membersOf(contract, part)));
}

// The named schemas that these lead to.
function reachable(contract, roots) {
    const names = new Set();
    const visit = (node) => {
        if (node === null || typeof node !== 'object') return;
        if (typeof node.$ref === 'string' && !names.has(nameOf(node.$ref))) {
            names.add(nameOf(node.$ref));
            visit(resolved(contract, node.$ref));
        }
        Object.values(node).forEach(visit);
    };
    roots.forEach((name) => visit({ $ref: `#/components/schemas/${name}` }));
    return names;
}

// All objects of the fixtures by the named schema that is theirs.
function objectsOf(contract, fixtures) {
    const objects = {};
    const look = (schema, value) => {
        if (schema.$ref) {
            (objects[nameOf(schema.$ref)] ??= []).push(value);
            look(resolved(contract, schema.$ref), value);
            return;
        }
        (schema.allOf ?? []).forEach((part) => look(part, value));
        if (Array.isArray(value) && schema.items) value.forEach((item) => look(schema.items, item));
        for (const [name, member] of Object.entries(schema.properties ?? {}))
            if (value?.[name] !== undefined) look(member, value[name]);
    };
    for (const [file, value] of Object.entries(fixtures)) {
        const name = file.split('.')[0];
        if (!contract.components.schemas[name]) throw new Error(`${file}: the contract has no ${name}`);
        look({ $ref: `#/components/schemas/${name}` }, value);
    }
    return objects;
}

// null, [] and {} do not show what a member is made of.
const tells = (value) => value !== undefined && value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);

function allMembers(contract) {
    return [...reachable(contract, rootsOf(contract))].flatMap((schema) =>
        Object.entries(membersOf(contract, contract.components.schemas[schema])).map(([name, member]) => {
            if (member.properties || member.items?.properties)
                throw new Error(`${schema}.${name}: an object without a name of its own is not looked into`);
            return { schema, name };
        }));
}

function problems(contract, fixtures) {
    const objects = objectsOf(contract, fixtures);
    const missing = allMembers(contract).filter(
        ({ schema, name }) => !(objects[schema] ?? []).some((object) => tells(object[name])));
    const isExcepted = ({ schema, name }) => schema in EXCEPTIONS || `${schema}.${name}` in EXCEPTIONS;
    const needless = Object.keys(EXCEPTIONS).filter(
        (key) => !missing.some(({ schema, name }) => key === schema || key === `${schema}.${name}`));
    return [
        ...missing.filter((one) => !isExcepted(one)).map(({ schema, name }) => `no fixture has ${schema}.${name}`),
        ...needless.map((key) => `the exception ${key} is none`),
    ];
}

function selfTest(contract, fixtures) {
    const wrong = [];
    let tried = 0;
    for (const { schema, name } of allMembers(contract)) {
        if (schema in EXCEPTIONS || `${schema}.${name}` in EXCEPTIONS) continue;
        const without = structuredClone(fixtures);
        for (const object of objectsOf(contract, without)[schema] ?? []) delete object[name];
        if (!problems(contract, without).includes(`no fixture has ${schema}.${name}`))
            wrong.push(`${schema}.${name} is not missed`);
        ++tried;
    }
    // Those that the contract surely has: were it read wrongly, nothing would be missed.
    const known = ['CreateSigningSession.title', 'SigningSession.lifecycle', 'NotificationContent.includeFile',
        'SessionUserInfo.extra', 'PaginatedSigningSessions.data', 'MerchantSignResult.documentResultId',
        'SignicatEvent.eventData'];
    const all = new Set(allMembers(contract).map(({ schema, name }) => `${schema}.${name}`));
    wrong.push(...known.filter((key) => !all.has(key)).map((key) => `${key} is not looked for`));
    return { wrong, tried };
}

const contract = readContract();
const fixtures = readFixtures();
if (process.argv.includes('--self-test')) {
    const { wrong, tried } = selfTest(contract, fixtures);
    wrong.forEach((line) => console.error(line));
    console.log(`${tried} members, ${wrong.length} not missed`);
    process.exit(wrong.length ? 1 : 0);
}
const found = problems(contract, fixtures);
found.forEach((line) => console.error(line));
console.log(`${allMembers(contract).length} members of the contract, ${found.length} problems`);
process.exit(found.length ? 1 : 0);
