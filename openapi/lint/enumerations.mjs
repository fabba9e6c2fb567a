/** A list of values is a schema of its own: the client has a class for each, and none for one that is written in passing. */
export default () => ({
  Schema({ enum: values, 'x-extensible-enum': open }, { report, location }) {
    if ((values?.length > 1 || open) && location.pointer !== '#/') {
      report({
        message: 'A list of values has to be a schema of its own: move it to a file, named as its Java class is to be, and leave a `$ref`.',
        location: location.child(open ? 'x-extensible-enum' : 'enum'),
      });
    }
  },
});
