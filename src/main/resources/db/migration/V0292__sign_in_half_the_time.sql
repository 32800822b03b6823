-- Who acts is verified by every function that asks for it, hundreds of times for a page: the same signature, by a function that begins its work in
-- less than half the time. The table is named in full, so that nobody puts another in its place.
create or replace function signature(message text) returns text
  language plpgsql stable as $$
declare
  inner_key bytea;
  outer_key bytea;
begin
  select k.inner_pad, k.outer_pad into inner_key, outer_key from norishiro.signing_key k;
  return encode(sha256(outer_key || sha256(inner_key || convert_to(message, 'UTF8'))), 'hex');
end $$;
