// The result follows the form: the form says when its answers changed, the result takes them as a property.
const form = document.querySelector('gn-household-form');
const result = document.querySelector('gn-classification-result');
form.addEventListener('gn-change', () => {
  result.facts = form.facts;
});
