-- A database made with the first text of 0281, and with 0292, gets what every other one has (beforeValidate.sql); for those nothing changes.
create or replace procedure show_by_class(guarded regclass, subject text, class text, own text) language plpgsql as $$
begin
  execute format('create policy only_what_is_shown on %s as restrictive to "${runtime}" using (
    case_id = any((select norishiro.my_whole(''CASE''))::uuid[]) or %s
    (case_id, %s, %s) in (select s.case_id, s.subject_id, s.field_class from norishiro.my_shown() s))', guarded, own, subject, class);
end $$;

create or replace function signature(message text) returns text
  language sql stable
  return (select encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') from signing_key);
