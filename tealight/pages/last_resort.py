"""The page for the moment when no template, translation or database can be had: it needs nothing."""

PAGE = """<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <title>Something broke on our side</title>
</head>
<body>
  <main>
    <h1>Something broke on our side</h1>
    <p id="trouble-note">It was nothing that you did. If you wrote something, go back: it may still be in the form.</p>
    <aside id="support" aria-label="Support">
      <p><strong>You don't have to be alone with this.</strong></p>
      <p>If somebody is in danger, ring the emergency number of your country now.</p>
      <p><a href="/support/">Find someone to ring, write or talk to</a></p>
    </aside>
    <p><a href="/">Go to the first page</a></p>
  </main>
</body>
</html>
"""
