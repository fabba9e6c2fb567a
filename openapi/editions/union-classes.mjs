import { choices, leavesBelow, nameOf, tagOf } from './unions.mjs';

/**
 * A union becomes a class above those of its branches. What all of them have it has itself: the tags, and the members of the
 * schema that it names in `x-base`. A leaf has these first and in the same order, so that they can be read, asked for and built
 * without knowing the leaf; only what it says otherwise is generated again.
 */
export function unionClasses(schemas) {
  const unions = Object.entries(schemas).filter(([, { oneOf }]) => oneOf);
  const bases = new Map(unions.map(([name, union]) => [name, structuredClone(schemas[union['x-base']] ?? {})]));
  for (const [name, union] of unions) {
    union['x-is-union'] = true;
    union['x-permits'] = union.oneOf.map(nameOf);
    union['x-has-deprecated'] = union['x-permits'].some((branch) => schemas[branch].deprecated);
    union['x-permits'].forEach((branch) => placeBelow(name, branch, schemas));
    if (tagOf(union)) {
      const told = choices(name, schemas);
      union['x-choices'] = labelled(told, schemas);
      union.discriminator = discriminator(told);
    }
  }
  /** Once the parts are merged into their leaves. */
  return () => {
    for (const [name, union] of unions.filter(([, union]) => !union['x-union'])) {
      const leaves = leavesBelow(name, schemas);
      const { properties = {}, required = [] } = bases.get(name);
      const tags = tagsBelow(name, schemas);
      union.properties = { ...Object.fromEntries(tags.map((tag) => [tag, commonTag(tag)])), ...marked(properties, {}) };
      union.required = [...required, ...tags.slice(0, 1)]; // below the first tag there may be kinds that no other tells
      union['x-root'] = true;
      union['x-has-members'] = Object.keys(union.properties).length > 0;
      if (tags.length) {
        union['x-dispatch'] = { tags: tags.map((tag) => ({ tag, optional: !union.required.includes(tag) })) };
      }
      for (const below of familyOf(name, schemas)) {
        schemas[below]['x-root-union'] = name;
      }
      for (const leaf of leaves) {
        inherit(leaf, schemas[leaf], tags, { properties, required });
      }
    }
  };
}

function placeBelow(union, branch, schemas) {
  const other = schemas[branch]['x-union'];
  if (other) {
    throw new Error(`${branch} is a branch of ${other} and of ${union}: its class can be below one of them only.`);
  }
  schemas[branch]['x-union'] = union;
}

function familyOf(name, schemas) {
  return [name, ...(schemas[name].oneOf ?? []).flatMap((branch) => familyOf(nameOf(branch), schemas))];
}

function tagsBelow(name, schemas) {
  const { oneOf = [] } = schemas[name];
  return [...new Set([tagOf(schemas[name]), ...oneOf.flatMap((branch) => tagsBelow(nameOf(branch), schemas))])].filter(Boolean);
}

/** As text, whatever a leaf makes of it. */
function commonTag(tag) {
  return { type: 'string', 'x-tag': true, 'x-javadoc': `The member <code>${tag}</code> as it is on the wire, which tells kinds apart.` };
}

/** Lets the templates see what is said of a member: beside a reference there is no room for it. */
function marked(properties, said) {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, mark(property, said)]));
}

function mark(property, said) {
  return { ...(property.$ref ? { allOf: [property] } : property), ...said };
}

function inherit(name, leaf, tags, base) {
  const { properties, required = [] } = leaf;
  const common = {};
  for (const tag of tags) {
    if (!properties[tag]) {
      throw new Error(`${name} says nothing of \`${tag}\`: let it have one value, several, or none, \`enum: ['']\`.`);
    }
    const isNone = properties[tag].enum?.join() === '';
    common[tag] = mark(properties[tag], { 'x-tag': true, ...(isNone && { 'x-none': true }) });
  }
  for (const member of Object.keys(base.properties)) {
    const said = (required, property) => JSON.stringify([required.includes(member), property]);
    const isSame = said(required, properties[member]) === said(base.required, base.properties[member]);
    common[member] = mark(properties[member], isSame ? { 'x-inherited': true } : { 'x-narrowed': true });
  }
  leaf.properties = { ...common, ...Object.fromEntries(Object.entries(properties).filter(([member]) => !common[member])) };
}

/** For our own readers, who know that a branch may be left out of it. */
function discriminator({ tag, tagged }) {
  const refs = tagged.flatMap(({ branch, values }) => values.map((value) => [value, `#/components/schemas/${branch}`]));
  return { propertyName: tag, mapping: Object.fromEntries(refs) };
}

function labelled({ tag, tagged, told, left }, schemas) {
  const target = (branch) => ({ class: branch, isUnion: Boolean(schemas[branch].oneOf) });
  const texts = (values) => values.map((value) => JSON.stringify(value)).join(', ');
  return {
    tag,
    tagged: tagged.map(({ branch, values }) => ({ ...target(branch), values: texts(values) })),
    all: texts(tagged.flatMap(({ named }) => named)),
    told: told.map(({ branch, sign }) => ({ ...target(branch), sign })),
    ...(left && { left: target(left) }),
    signs: texts(told.map(({ sign }) => sign)),
  };
}
