// Styles and sprites mean nothing to a component test.
module.exports = {};
