// Nothing leaves the service: no validator badge, no web font, no other server.
SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  supportedSubmitMethods: ["get", "post", "put", "delete"],
});
