// Properties through .prop(), events through .on(): a hyphenated name is no namespace of jQuery's.
$(() => {
  const rules = { rulebook: 'classification/poverty', date: '2018-12-31' };
  const $result = $('gn-classification-result').prop(rules);
  $('gn-household-form')
    .prop(rules)
    .on('gn-change', ({ target }) => {
      $result.prop('facts', target.facts);
    });
});
