"""The other end: shapes, answers, transport and upload of the provincial system."""
