-- 窓口あて: a referral goes to an agency, and may name the window there it is for, in the words it had when it was sent.
alter table referral add column to_window text not null default '';
grant insert (to_window) on referral to "${runtime}";

-- The words are those of a window of the agency asked and no others: nothing is told here beside what is shown.
create function only_windows_of_the_agency() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.to_window <> '' and not exists (
    select from agency_window w
    where w.municipality_id = new.municipality_id and w.agency_id = new.to_agency_id and w.ended_on is null
      and w.name || '（' || w.topic || '）' = new.to_window) then
    raise exception 'this is no window of the agency that is asked';
  end if;
  return new;
end $$;
create trigger only_windows_of_the_agency before insert on referral for each row execute function only_windows_of_the_agency();
