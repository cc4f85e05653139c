-- Rows are kept from UPDATE and DELETE one by one; TRUNCATE asks no row. It is refused too, also by way of the names.
CREATE TRIGGER audit_log_stays BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_names_stay BEFORE TRUNCATE ON audit_names
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
