-- An agency that was handed the next step of another agency's case and hands it on gave nobody: what it had was taken from it before it was asked
-- what it has to give, and the next holder saw the case without the people in it. First it is given, then taken away.
create or replace function reach_of_whoever_answers() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  about support_case;
  answering uuid;
begin
  if tg_table_name = 'case_role' then
    if tg_op = 'UPDATE' then
      update reach set valid_until = (new.until + 1)::timestamp at time zone 'Asia/Tokyo'
      where municipality_id = new.municipality_id and source_id = new.id;
      return null;
    end if;
    select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
    select p.agency_id into answering from post p where p.municipality_id = new.municipality_id and p.id = new.post_id;
    perform reach_whole(about, answering, new.id);
    return null;
  end if;
  about := new;
  select p.agency_id into answering from post p where p.municipality_id = new.municipality_id and p.id = new.holder_post_id;
  perform reach_whole(about, answering, new.id);
  delete from reach where municipality_id = new.municipality_id and source_id = new.id and ground = 'ANSWERS'
    and agency_id is distinct from answering;
  return null;
end $$;
