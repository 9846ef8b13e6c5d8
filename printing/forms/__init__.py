"""One module a form: which facts it needs and in what order they stand."""
