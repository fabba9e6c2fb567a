/**
 * The source is written in canonical types; `x-wire` beside them names what else has been seen on the wire. This table is the
 * whole vocabulary. A word stands `on` canonical types and adds a form of text (a self-contained piece of a pattern), another
 * value of a list or another schema, and `says` it to people; `refuses` says why it cannot stand on a certain schema, so that no form ever reaches further
 * than the canonical one.
 */
export const words = {
  digits: {
    says: 'the digits as text',
    on: ['integer'],
    text: digits,
    refuses: (schema) => uncountable('digits', schema, 18),
  },
  'decimal-text': {
    says: 'the decimal as text',
    on: ['number'],
    text: decimals,
    refuses: (schema) => uncountable('decimal-text', schema, 12),
  },
  'flag-text': {
    says: 'the flag as text',
    on: ['boolean'],
    text: ({ enum: flags = [true, false] }) => (flags.length > 1 ? `(${flags.join('|')})` : `${flags[0]}`),
  },
  'flag-number': {
    says: '`1` or `0`',
    on: ['boolean'],
    schema: () => ({ type: 'integer', format: 'int32', minimum: 0, maximum: 1 }),
  },
  'empty-text': {
    says: '`""`',
    on: ['integer', 'number', 'boolean', 'string', 'array', 'object'],
    text: () => '',
    refuses: (schema) =>
      schema.type === 'string' && !constrains(schema) ? '`empty-text` says nothing: this text may be empty already' : undefined,
  },
  'number-id': {
    says: 'a number',
    on: ['string'],
    schema: ({ pattern }) => ({ type: 'integer', ...boundsOfDigits(pattern) }),
    refuses: ({ pattern, maxLength, enum: values }) =>
      (boundsOfDigits(pattern) && !maxLength && !values
        ? undefined
        : '`number-id` stands beside text of any kind, or beside a `pattern` of so many digits, `^\\d{4}$`'),
  },
  'day-first-digits': {
    says: '`ddMMyyyy`',
    on: ['string'],
    text: () => dayFirst(''),
    refuses: noDate('day-first-digits'),
  },
  'day-first-date': {
    says: '`dd-MM-yyyy`',
    on: ['string'],
    text: () => dayFirst('-'),
    refuses: noDate('day-first-date'),
  },
  'small-first-letter': {
    says: 'its first letter small',
    on: ['string'],
    value: ({ enum: [value] }) => value[0].toLowerCase() + value.slice(1),
    refuses: ({ enum: values }) => (values?.length === 1 ? undefined : '`small-first-letter` stands beside an `enum` of one value'),
  },
  'empty-list': {
    says: '`[]`',
    on: ['object'],
    schema: () => ({ type: 'array', items: {}, maxItems: 0 }),
  },
  'null-value': {
    says: '`null`',
    on: ['integer', 'number', 'boolean', 'string', 'array', 'object'],
    nullable: true,
    refuses: (schema) => {
      // null would have to satisfy these as well; and `null` within an enum is more than Prism can compile
      const keyword = ['enum', 'allOf', 'anyOf', 'oneOf', 'not'].find((keyword) => keyword in schema);
      return keyword && `\`null-value\` cannot stand beside \`${keyword}\``;
    },
  },
};

/** Replaces what `x-wire` stands on by everything that the wire may carry. */
export default () => ({
  Schema: {
    leave(schema, { resolve }) {
      if (schema['x-wire']) {
        expand(schema);
      }
      demandMoreThanNothing(schema, resolve);
    },
  },
});

/** What one kind of order requires of an object, others leave it optional, is to be there: empty text says that it is not. */
function demandMoreThanNothing({ allOf: [{ $ref } = {}, demand] = [] }, resolve) {
  const { properties = {} } = $ref && demand?.required ? resolve({ $ref }).node : {};
  const maybeEmpty = Object.keys(properties).filter((name) =>
    demand.required.includes(name) && properties[name]['x-wire']?.includes('empty-text'));
  if (maybeEmpty.length) {
    demand.properties = Object.fromEntries(maybeEmpty.map((name) => [name, { not: { enum: [''] } }]));
  }
}

function expand(schema) {
  const said = schema['x-wire'].map((word) => words[word]);
  if (said.some((word) => word.nullable)) {
    schema.nullable = true;
  }
  said.filter((word) => word.value).forEach((word) => schema.enum.push(word.value(schema)));
  const texts = said.filter((word) => word.text).map((word) => word.text(schema));
  const others = [
    ...(texts.length ? [{ type: 'string', pattern: `^${texts.length > 1 ? `(${texts.join('|')})` : texts[0]}$` }] : []),
    ...said.filter((word) => word.schema).map((word) => word.schema(schema)),
  ];
  if (others.length) {
    schema.anyOf = [takeConstraints(schema), ...others];
  }
}

const annotations = ['title', 'description', 'example', 'default', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'];

function takeConstraints(schema) {
  const constraints = {};
  for (const keyword of Object.keys(schema)) {
    if (!annotations.includes(keyword) && !keyword.startsWith('x-')) {
      constraints[keyword] = schema[keyword];
      delete schema[keyword];
    }
  }
  return constraints;
}

function digits(schema) {
  const most = schema.maximum === undefined ? { int32: 9 }[schema.format] ?? 18 : nines(schema);
  const positive = `[1-9][0-9]{0,${most - 1}}`;
  return schema.minimum === 1 ? positive : `(0|${mayBeNegative(schema) ? '-?' : ''}${positive})`;
}

function decimals(schema) {
  const most = schema.maximum === undefined ? 12 : nines(schema);
  const withinMaximum = schema.maximum === undefined ? '' : `(?!9{${most}}\\.0*[1-9])`;
  return `${withinMaximum}${mayBeNegative(schema) ? '-?' : ''}(0|[1-9][0-9]{0,${most - 1}})(\\.[0-9]{1,10})?`;
}

/** The numbers of so many digits, if that is what the pattern asks for; a number has no zeros before it. */
function boundsOfDigits(pattern) {
  const [, digits] = /^\^\\d\{(\d+)\}\$$/.exec(pattern ?? '') ?? [];
  return digits ? { format: digits < 10 ? 'int32' : 'int64', minimum: 10 ** (digits - 1), maximum: 10 ** digits - 1 } : pattern === undefined ? { minimum: 0 } : undefined;
}

/** Days that there are: patterns know no calendar, so this one spells it out. */
function dayFirst(separator) {
  const in31 = `31${separator}(0[13578]|1[02])`;
  const in30 = `(29|30)${separator}(0[13-9]|1[0-2])`;
  const inAny = `(0[1-9]|1[0-9]|2[0-8])${separator}(0[1-9]|1[0-2])`;
  const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
  return `((${in31}|${in30}|${inAny})${separator}[0-9]{4}|29${separator}02${separator}${leapYear})`;
}

function noDate(word) {
  return ({ format }) => (format === 'date' ? undefined : `\`${word}\` stands beside \`format: date\``);
}

/** Patterns count digits; they cannot compare. */
function uncountable(word, schema, most) {
  const { type, minimum, maximum } = schema;
  if (maximum !== undefined && !(nines(schema) <= most)) {
    return `\`${word}\` counts digits: \`maximum\` has to be 9, 99, … of at most ${most} digits`;
  }
  if (minimum !== undefined && minimum !== 0 && minimum !== -maximum && !(minimum === 1 && type === 'integer')) {
    return `\`${word}\` cannot keep \`minimum: ${minimum}\``;
  }
  const keyword = ['enum', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum'].find((keyword) => keyword in schema);
  return keyword && `\`${word}\` cannot keep \`${keyword}\``;
}

function nines({ maximum }) {
  return /^9+$/.exec(maximum)?.[0].length;
}

function mayBeNegative({ minimum }) {
  return minimum === undefined || minimum < 0;
}

function constrains(schema) {
  return ['minLength', 'pattern', 'format', 'enum'].some((keyword) => keyword in schema);
}
