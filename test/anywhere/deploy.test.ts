import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { configSchema, readConfig } from '../../src/config.ts';
import { packagePath } from '../../src/paths.ts';

// No engine and no cluster is needed: these hold what the files promise, not that an engine takes them.

// biome-ignore lint/suspicious/noExplicitAny: manifests are trees of any shape.
type Tree = any;

const read = (...path: string[]) => readFileSync(packagePath(...path), 'utf8');
const parse = (text: string): Tree[] =>
  parseAllDocuments(text, { merge: true, uniqueKeys: true }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });

const KUBERNETES = packagePath('deploy', 'kubernetes');
const manifests = readdirSync(KUBERNETES)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(KUBERNETES, name), 'utf8')).map((tree) => ({ name, ...tree })));
const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind);
const [compose] = parse(read('compose.yaml')) as [Tree];
const services = Object.entries<Tree>(compose.services).map(([name, service]) => ({ name, ...service }));
const ours = services.filter(({ image }) => image.startsWith('muster:'));

/** Variables of the configuration, and those by which a file holds one. */
const KNOWN = new Set(Object.keys(configSchema.shape).flatMap((name) => [name, `${name}_FILE`]));
/** A version in full ("18.1-bookworm"), or a digest; "latest" and "18" move under whoever uses them. */
const EXACT = /^[\w./-]+:(?:\d+\.\d+(?:\.\d+)?(?:-[\w.-]+)?)$|@sha256:[0-9a-f]{64}$/;

describe('compose.yaml', () => {
  it.each(services)('$name runs as somebody, without rights, on a root that it cannot write', (service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(Number(service.user.split(':')[0])).toBeGreaterThan(0);
    expect(service.privileged ?? false).toBe(false);
  });

  it.each(services)(
    '$name has limits, a check of its health, and an image that stays the same',
    (service) => {
      const { limits } = service.deploy.resources;
      for (const limit of ['cpus', 'memory', 'pids']) expect(limits[limit], limit).toBeTruthy();
      expect(service.healthcheck.test[0]).toBe('CMD');
      expect(service.image).toMatch(EXACT);
    },
  );

  it.each(ours)('$name is told nothing that Muster does not know', ({ environment }) => {
    expect(Object.keys(environment).filter((name) => !KNOWN.has(name))).toEqual([]);
  });

  it('has no password in an environment of Muster', () => {
    for (const { environment } of ours)
      expect(JSON.stringify(environment)).not.toContain('POSTGRES_PASSWORD');
    expect(compose.configs.database_url.content).toMatch(
      /^postgres:\/\/muster:\$\{POSTGRES_PASSWORD\}@postgres:/,
    );
  });

  it('keeps the queue over restarts and drops none of it', () => {
    const command = compose.services.redis.command.join(' ');
    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });

  it('shows database and queue to Muster alone', () => {
    expect(compose.networks.inside.internal).toBe(true);
    for (const name of ['postgres', 'redis'])
      expect(compose.services[name]).toMatchObject({ networks: ['inside'] });
    expect(services.flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:8080:8080']);
  });

  it('gives running work the time that it is promised', () => {
    for (const { stop_grace_period: grace, environment } of ours)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(Number(environment.SHUTDOWN_SECONDS));
  });

  it('is a configuration that starts, also where nothing else is set', () => {
    for (const { environment } of ours) {
      const { DATABASE_URL_FILE: _file, ...rest } = environment;
      const values = Object.entries<string>(rest).map(([name, value]) => [
        name,
        value.replace(/^\$\{\w+:-\}$/, ''),
      ]);
      expect(() => readConfig({ environment: Object.fromEntries(values) })).not.toThrow();
    }
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('starts from exact versions, is nobody’s root, and says how it is', () => {
    for (const line of lines.filter((one) => one.startsWith('FROM ')))
      expect(line.split(' ')[1]).toMatch(EXACT);
    expect(lines.filter((one) => one.startsWith('USER ')).at(-1)).toBe('USER 1000:1000');
    expect(lines.some((one) => one.startsWith('HEALTHCHECK '))).toBe(true);
  });

  it('sets only variables that Muster knows', () => {
    const words = lines.filter((one) => one.startsWith('ENV ')).flatMap((one) => one.slice(4).split(' '));
    const names = words.map((word) => word.split('=')[0]).filter((name) => name !== 'NODE_ENV');
    expect(names.filter((name) => !KNOWN.has(name ?? ''))).toEqual([]);
  });
});

describe('the manifests for Kubernetes', () => {
  const pods = ofKind('Deployment').map(({ metadata, spec }) => ({
    name: metadata.name as string,
    labels: spec.template.metadata.labels,
    pod: spec.template.spec,
    container: spec.template.spec.containers[0],
    spec,
  }));
  const settings = ofKind('ConfigMap')[0]?.data;

  it('are all applied but the example of the Secret', () => {
    const [kustomization] = ofKind('Kustomization');
    const files = readdirSync(KUBERNETES).filter(
      (name) => !/^(kustomization|secret\.example)\.yaml$/.test(name),
    );
    expect([...(kustomization?.resources ?? [])].sort()).toEqual(files.sort());
    expect(pods.map(({ name }) => name)).toEqual(['muster-api', 'muster-worker']);
  });

  it.each(pods)('$name holds the restricted standard for pods', ({ pod, container }) => {
    expect(pod.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.containers).toHaveLength(1);
  });

  it.each(pods)('$name is asked whether it lives and whether it is ready', ({ container }) => {
    expect(container.livenessProbe.httpGet.path).toBe('/livez');
    expect(container.readinessProbe.httpGet.path).toBe('/readyz');
    expect(container.startupProbe.httpGet.path).toBe('/livez');
    const ports = container.ports.map(({ name }: Tree) => name);
    for (const probe of [container.livenessProbe, container.readinessProbe])
      expect(ports).toContain(probe.httpGet.port);
  });

  it.each(pods)('$name has limits, and an image that stays the same', ({ container }) => {
    const { requests, limits } = container.resources;
    for (const amount of [requests.cpu, requests.memory, limits.cpu, limits.memory])
      expect(amount).toBeTruthy();
    expect(container.image).toMatch(EXACT);
  });

  it.each(pods)(
    '$name is told nothing that Muster does not know, and secrets by files alone',
    ({ container }) => {
      const own = container.env.map(({ name }: Tree) => name);
      expect([...own, ...Object.keys(settings)].filter((name) => !KNOWN.has(name))).toEqual([]);
      const secrets = Object.keys(ofKind('Secret')[0]?.stringData);
      const files = container.env.filter(({ name }: Tree) => name.endsWith('_FILE'));
      expect(files.map(({ name, value }: Tree) => [name, value]).sort()).toEqual(
        secrets.map((name) => [`${name}_FILE`, `/run/secrets/muster/${name}`]).sort(),
      );
      expect(Object.keys(settings).filter((name) => secrets.includes(name))).toEqual([]);
    },
  );

  it.each(pods)('$name gets a configuration that starts', ({ container }) => {
    const own = container.env.filter(({ name }: Tree) => !name.endsWith('_FILE'));
    const environment = {
      ...settings,
      ...ofKind('Secret')[0]?.stringData,
      ...Object.fromEntries(own.map(({ name, value }: Tree) => [name, value])),
    };
    expect(() => readConfig({ environment })).not.toThrow();
  });

  it.each(pods)(
    '$name writes only where it has a volume, and has the time that it is promised',
    ({ pod, container }) => {
      const writable = container.volumeMounts.filter(({ readOnly }: Tree) => readOnly !== true);
      expect(writable.map(({ mountPath }: Tree) => mountPath)).toEqual([settings.DATA_DIR, '/tmp']);
      for (const { name } of container.volumeMounts)
        expect(pod.volumes.map((volume: Tree) => volume.name)).toContain(name);
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(settings.SHUTDOWN_SECONDS) + 5);
    },
  );

  it('have at least two services, none of which works as a worker', () => {
    const [api] = pods;
    expect(api?.spec.replicas).toBeGreaterThan(1);
    expect(api?.container.env).toContainEqual({ name: 'WORKERS', value: '0' });
  });

  it('scale the workers by a figure that Muster gives', () => {
    const [scaled] = ofKind('ScaledObject');
    expect(scaled?.spec.scaleTargetRef.name).toBe('muster-worker');
    expect(scaled?.spec.triggers[0].metadata.query).toContain('muster_queue_waiting');
    expect(read('src', 'observe', 'state-figures.ts')).toContain("'muster_queue_waiting'");
    // A number here would fight with what scales.
    expect(pods[1]?.spec.replicas).toBeUndefined();
  });

  it('let nothing in or out but what is named', () => {
    const policies = ofKind('NetworkPolicy');
    const everything = policies.find(({ spec }) => Object.keys(spec.podSelector).length === 0);
    expect(everything?.spec).toMatchObject({ policyTypes: ['Ingress', 'Egress'] });
    expect([everything?.spec.ingress, everything?.spec.egress]).toEqual([undefined, undefined]);
    for (const { spec } of policies.filter((one) => one !== everything))
      expect(pods.some(({ labels }) => fits(spec.podSelector.matchLabels, labels))).toBe(true);
  });

  it('lead to the service by names that are there', () => {
    const [service] = ofKind('Service');
    const [ingress] = ofKind('Ingress');
    expect(fits(service?.spec.selector, pods[0]?.labels)).toBe(true);
    expect(ingress?.spec.rules[0].http.paths[0].backend.service.name).toBe(service?.metadata.name);
    expect(`https://${ingress?.spec.rules[0].host}`).toBe(settings.PUBLIC_URL);
  });
});

function fits(selector: Record<string, string>, labels: Record<string, string>): boolean {
  return Object.entries(selector).every(([name, value]) => labels[name] === value);
}
