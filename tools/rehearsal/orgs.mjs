// The orgs of the loopback server: a hub, scratch orgs made from it, and what changed in each since it began.
import { emptyContent, partType } from './content.mjs';

/** Every org's only person, and the id of the org that is there from the start. */
export const USER_ID = '005xx0000000001AAA';
export const HUB_ID = '00Dxx0000000001';

/** A new org; its features decide which objects and tags it has. Every org is documented to know the voice toolkit's tag. */
export function createOrg(id, features) {
  return {
    id,
    features: new Set(['VoiceToolkit', ...features]),
    content: emptyContent(),
    changes: [],
    assignments: [],
    username: `user-${id}@example.com`,
  };
}

/** All orgs: `find` by token or by code of the log-in, `addScratch` from the fields of a ScratchOrgInfo. */
export function createOrgs() {
  const hub = createOrg(HUB_ID, ['DevHub']);
  const all = new Map([[hub.id, hub]]);
  const infos = new Map();
  const addScratch = (fields) => {
    const id = `00Dxx000000000${all.size + 1}`;
    const features = String(fields.Features ?? '')
      .split(/[;,]/)
      .filter(Boolean);
    all.set(id, createOrg(id, features));
    const info = { id: `2SRxx000000000${all.size}AAA`, fields, org: all.get(id) };
    infos.set(info.id, info);
    return info;
  };
  return {
    hub,
    infos,
    addScratch,
    scratch: () => [...all.values()].filter((org) => org !== hub),
    remove: (org) => all.delete(org.id),
    find: (token) => all.get(String(token).slice(0, HUB_ID.length)),
  };
}

/** Notes a deployment's components as source tracking does: a bundle and each of its files, a label by its name. */
export function noteChanges(org, successes) {
  const note = (MemberType, MemberName, isGone) => {
    const old = org.changes.find((row) => row.MemberType === MemberType && row.MemberName === MemberName);
    const row = old ?? {
      MemberIdOrName: MemberName,
      MemberType,
      MemberName,
      IsNewMember: true,
      ChangedBy: 'Rehearsal User',
    };
    if (!old) org.changes.push(row);
    org.revision = (org.revision ?? 0) + 1;
    Object.assign(row, {
      IsNameObsolete: isGone,
      RevisionCounter: org.revision,
      LastModifiedDate: new Date().toISOString(),
    });
  };
  for (const { type, name, files, isDeleted } of successes) {
    if (!type || type === 'CustomLabels' || type === 'Settings') continue;
    note(type, name, Boolean(isDeleted));
    const part = partType(type);
    if (isDeleted && part)
      for (const row of org.changes)
        if (row.MemberType === part && row.MemberName.startsWith(`${name}/`)) note(part, row.MemberName, true);
    if (!part || isDeleted) continue;
    for (const path of files.keys())
      if (!path.endsWith('.cmp-meta.xml')) note(part, path.split('/').slice(1).join('/'), false);
  }
}
