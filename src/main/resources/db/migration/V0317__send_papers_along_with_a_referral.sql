-- 添付した書類: papers that either side sends along with a referral. What stands on them nobody can check, so they go nowhere where something of
-- the case must not be told: not where an address is protected, and to nobody who must not know of somebody in the household.
create table referral_paper (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  -- whoever sent it: the agency that asks or the one that is asked
  agency_id uuid not null,
  by_asked boolean not null,
  -- what it is, in words
  title text not null check (title <> ''),
  kind text not null check (kind in ('PDF', 'JPEG', 'PNG')),
  content bytea not null check (octet_length(content) between 1 and 20971520),
  recorded_by uuid not null default my_post(),
  recorded_at timestamptz not null default clock_timestamp(),
  -- sent by mistake: the other side sees it no longer
  taken_back_at timestamptz,
  taken_back_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict,
  foreign key (municipality_id, taken_back_by) references post on delete restrict,
  constraint taking_back_has_a_name check ((taken_back_at is null) = (taken_back_by is null)),
  constraint the_content_is_what_it_says check (case kind
    when 'PDF' then substring(content for 5) = '%PDF-'::bytea
    when 'JPEG' then substring(content for 3) = '\xffd8ff'::bytea
    else substring(content for 8) = '\x89504e470d0a1a0a'::bytea end)
);
alter table referral_paper alter content set storage external;
create index referral_paper_by_referral on referral_paper (municipality_id, referral_id, recorded_at);
create index referral_paper_by_case on referral_paper (municipality_id, case_id);
call guard('referral_paper', 'CASE', 'case_id');
call guard_answering('referral_paper', 'REFERRAL', 'referral_id');
create policy sent_along_by_both_sides on referral_paper for insert to "${runtime}" with check (
  municipality_id = (select claimed_municipality()) and referral_id = any((select my_reach('REFERRAL'))::uuid[]));
-- either by the referral or by seeing the case whole: a seat in the team has no part in it
create policy of_both_sides_and_those_who_see_the_case_whole on referral_paper as restrictive for all to "${runtime}" using (
  case_id = any((select norishiro.my_whole('CASE'))::uuid[]) or referral_id = any((select norishiro.my_reach('REFERRAL'))::uuid[]));
create policy without_what_is_about_who_is_sealed on referral_paper as restrictive to "${runtime}" using (
  (select my_absent_rows()) is null or referral_id <> all((select my_absent_rows())::uuid[]));
create policy without_those_who_are_sealed on referral_paper as restrictive for select to "${runtime}" using (
  (select my_cases_around_absent()) is null or case_id <> all((select my_cases_around_absent())::uuid[]));
create policy without_protected_addresses on referral_paper as restrictive for select to "${runtime}" using (
  (select cases_with_protected_addresses()) is null or case_id <> all((select cases_with_protected_addresses())::uuid[]));
create policy as_far_as_consent_goes on referral_paper as restrictive for select to "${runtime}" using (
  by_asked or shown_as_agreed(referral_id, case_id, 'DOCUMENT'));
create policy upkeep on referral_paper for select to current_user using (municipality_id = (select my_municipality()));
grant select on referral_paper to "${runtime}";
grant insert (id, referral_id, case_id, title, kind, content) on referral_paper to "${runtime}";
grant update (taken_back_by) on referral_paper to "${runtime}";
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on referral_paper
  for each row execute function not_in_an_emergency('CASE', 'case_id');

-- What was taken back is seen by whoever sent it alone.
create policy of_the_sender_once_taken_back on referral_paper as restrictive for select to "${runtime}" using (
  taken_back_at is null or agency_id = (select p.agency_id from post p where p.municipality_id = (select claimed_municipality()) and p.id = (select my_post())));

create function a_paper_is_sent_along() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  asked referral;
begin
  if tg_op = 'UPDATE' then
    if old.taken_back_at is not null or new.taken_back_by is distinct from my_post()
      or old.agency_id is distinct from (select p.agency_id from post p where p.municipality_id = old.municipality_id and p.id = my_post()) then
      raise exception 'taken back once, by whoever sent it' using errcode = 'insufficient_privilege';
    end if;
    new.taken_back_at := clock_timestamp();
    return new;
  end if;
  select * into asked from referral r where r.municipality_id = new.municipality_id and r.id = new.referral_id;
  select p.agency_id into new.agency_id from post p where p.municipality_id = new.municipality_id and p.id = my_post();
  new.by_asked := new.agency_id is not distinct from asked.to_agency_id;
  if new.recorded_by is distinct from my_post() or not (new.by_asked or mine_to_give('CASE', new.case_id) = 'WHOLE') then
    raise exception 'sent along by one of both sides, in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if asked.state in ('TAKEN_BACK', 'SETTLED') then
    raise exception 'the referral is over' using errcode = 'check_violation', constraint = 'nothing_is_added_to_what_is_over';
  end if;
  if new.case_id = any(cases_with_protected_addresses()) then
    raise exception 'what a paper tells cannot be seen from outside' using errcode = 'check_violation', constraint = 'no_paper_where_an_address_is_protected';
  end if;
  if (select count(*) from referral_paper o where o.municipality_id = new.municipality_id and o.referral_id = new.referral_id
        and o.agency_id = new.agency_id and o.taken_back_at is null) >= 10 then
    raise exception 'ten are enough' using errcode = 'check_violation', constraint = 'ten_papers_are_enough';
  end if;
  if asked.basis = 'CONSENT' and not new.by_asked and (
      not exists (select from referral_told t where t.municipality_id = asked.municipality_id and t.referral_id = asked.id and t.field_class = 'DOCUMENT')
      or exists (
        select from referral_about a where a.municipality_id = asked.municipality_id and a.referral_id = asked.id and a.person_id is not null
          and not exists (select from referral_told t where t.municipality_id = asked.municipality_id and t.referral_id = asked.id
                            and t.person_id = a.person_id and t.field_class = 'DOCUMENT'))) then
    raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_referral_on_consent_has_it';
  end if;
  return new;
end $$;
create trigger a_paper_is_sent_along before insert or update on referral_paper for each row execute function a_paper_is_sent_along();

-- Papers that consent carries no longer are told along with what was shown.
create or replace function no_longer_shown(which uuid) returns int
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select count(*)::int from (
    select s.field_class::text as kind from referral_shown s where s.municipality_id = my_municipality() and s.referral_id = which
    union all
    select 'DOCUMENT' from referral_paper p
    where p.municipality_id = my_municipality() and p.referral_id = which and not p.by_asked and p.taken_back_at is null) told
  where i_reach('REFERRAL', which) and not still_agreed(which, told.kind);
end;

-- Which kinds of what it showed are out of the sight of the agency asked: what is printed for it leaves them out.
create function lapsed_kinds(which uuid) returns text[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(distinct s.field_class::text), '{}') from referral_shown s
  where s.municipality_id = my_municipality() and s.referral_id = which and i_reach('REFERRAL', which)
    and not still_agreed(which, s.field_class);
end;
grant execute on function lapsed_kinds(uuid) to "${runtime}";

-- Whether papers can be sent along at all: told to both sides, without the reason.
create function takes_papers(which uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from referral r where r.municipality_id = my_municipality() and r.id = which and i_reach('REFERRAL', which)
      and r.state not in ('TAKEN_BACK', 'SETTLED')
      and coalesce(r.case_id <> all(cases_with_protected_addresses()), true));
end;
grant execute on function takes_papers(uuid) to "${runtime}";
