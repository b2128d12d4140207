<?php
// A page that PHP renders: the posted answers come back as an attribute, and the element shows the class.
$facts = json_decode($_POST['household'] ?? '{}', true)['facts'] ?? null;
header("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; worker-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'");
?>
<!doctype html>
<html lang="vi">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Khảo sát hộ gia đình</title>
  <script src="giamngheo.js"></script>
  <link rel="stylesheet" href="page.css">
  <h1>Khảo sát hộ gia đình</h1>
<?php if ($facts === null): ?>
  <form method="post">
    <gn-household-form name="household" rulebook="classification/poverty" date="2018-12-31" layout="sheet"></gn-household-form>
  </form>
<?php else: ?>
  <gn-classification-result rulebook="classification/poverty" date="2018-12-31"
    facts="<?= htmlspecialchars(json_encode((object) $facts)) ?>"></gn-classification-result>
<?php endif ?>
</html>
