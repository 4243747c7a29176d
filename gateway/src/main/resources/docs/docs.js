const page = document.getElementById('contract');

const ui = SwaggerUIBundle({
  domNode: page,
  url: new URL('../openapi.json', location.href).href,
  oauth2RedirectUrl: new URL('oauth2-redirect.html', location.href).href,
  deepLinking: true,
  displayRequestDuration: true,
  // Hundreds of operations: closed at first, and found by their group's name.
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  // Nothing is sent to a validator elsewhere, and no token outlives the page.
  validatorUrl: null,
  persistAuthorization: false,
});

ui.initOAuth({
  clientId: page.dataset.client,
  scopes: 'openid',
  usePkceWithAuthorizationCodeGrant: true,
});
