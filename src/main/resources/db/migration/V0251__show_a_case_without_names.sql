-- 名前を伏せて見せる: for the study of a case an agency is shown a text that names nobody. It is a text of its own, not a view of the case: whoever
-- gives it writes it, and as long as a name, reading, part of an address, telephone number, date of birth or number of a record of somebody
-- the case is about stands in it, nothing is given. To whom it is shown it has neither a way nor a key to the case.
create table nameless_sheet (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  -- of which case: never told to whom it is shown
  case_id uuid not null,
  -- to whom
  agency_id uuid not null,
  from_agency_id uuid not null default my_own_agency(),
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  purpose text not null check (purpose <> ''),
  -- why it was judged that nobody can be recognised in it; not told to whom it is shown
  reason text not null check (reason <> ''),
  decided_by uuid not null default my_post(),
  decided_at timestamptz not null default now(),
  -- the last day
  valid_until date not null,
  ended_by uuid,
  ended_at timestamptz,
  ended_reason text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, from_agency_id) references agency on delete restrict,
  foreign key (municipality_id, decided_by) references post on delete restrict,
  foreign key (municipality_id, ended_by) references post on delete restrict,
  constraint nobody_shows_to_themselves check (agency_id <> from_agency_id),
  constraint nothing_is_shown_without_end check (valid_until between (decided_at at time zone 'Asia/Tokyo')::date
    and (decided_at at time zone 'Asia/Tokyo')::date + 90),
  constraint taking_back_says_why check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (ended_reason = ''))
);
create index nameless_sheet_by_case on nameless_sheet (municipality_id, case_id, decided_at desc);
create index nameless_sheet_to_agency on nameless_sheet (municipality_id, agency_id, decided_at desc) where ended_at is null;

-- Of those who see the case whole; to whom it is shown it is told by functions, without the case.
call guard('nameless_sheet', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on nameless_sheet as restrictive for all to "${runtime}"
  using (case_id = any((select my_whole('CASE'))::uuid[]));
create policy upkeep on nameless_sheet to current_user using (municipality_id = (select my_municipality()));
grant select on nameless_sheet to "${runtime}";
grant insert (id, case_id, agency_id, title, words, purpose, reason, valid_until) on nameless_sheet to "${runtime}";
grant update (ended_by, ended_reason) on nameless_sheet to "${runtime}";

create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on nameless_sheet
  for each row execute function not_in_an_emergency('CASE', 'case_id');
create trigger nothing_is_asked_of_the_kept_out before insert on nameless_sheet
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');

-- Everybody the case is or was about, and who stands beside them: a brother's name tells whose sister it is.
create function concerned_by(about uuid) returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
  return array(
    with concerned (id) as (
      select c.person_id from support_case c where c.municipality_id = my_municipality() and c.id = about and c.person_id is not null
      union select m.person_id from support_case c
        join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
        where c.municipality_id = my_municipality() and c.id = about
      union select i.person_id from issue i where i.municipality_id = my_municipality() and i.case_id = about and i.person_id is not null)
    select id from concerned
    union select r.other_id from relation r where r.municipality_id = my_municipality() and r.person_id in (select id from concerned)
    union select r.person_id from relation r where r.municipality_id = my_municipality() and r.other_id in (select id from concerned));

-- Somebody in hiding would be found by their story, and of a sealed case nothing leaves its readers.
create function kept_from_showing(about uuid) returns text
  language sql stable set search_path = norishiro, pg_catalog
  return case
    when exists (select from case_seal s where s.municipality_id = my_municipality() and s.case_id = about and s.lifted_at is null) then 'SEALED'
    when exists (select from unnest(concerned_by(about)) p (id) where is_in_hiding(p.id)) then 'IN_HIDING' end;

create function nameless_lack(about uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
  return case when i_reach('CASE', about) then kept_from_showing(about) end;
grant execute on function nameless_lack(uuid) to "${runtime}";

-- How a day is written: 1943/5/3, 昭和18年5月3日, S18.5.3, 19430503.
create function written_day(day date) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return (
    with era (first, sign, letter, base) as (values
      (date '2019-05-01', '令和?', 'r', 2018), (date '1989-01-08', '平成?', 'h', 1988), (date '1926-12-25', '昭和?', 's', 1925),
      (date '1912-07-30', '大正?', 't', 1911), (date '1868-01-25', '明治?', 'm', 1867))
    select '(' || extract(year from day) || coalesce('|(' || e.sign || '|' || e.letter || ')[\s.]*0?'
        || case when extract(year from day) - e.base = 1 then '(1|元)' else (extract(year from day) - e.base)::text end, '')
      || ')[\s年./・-]*0?' || extract(month from day) || '[\s月./・-]*0?' || extract(day from day) || '(?![0-9])'
    from (select) one left join lateral (select * from era where era.first <= day order by era.first desc limit 1) e on true);

-- A run of numbers as an address has it (1-2-3, 1丁目2番3号), however it is joined.
create function written_lot(address text) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return (
    select '(?<![0-9])' || string_agg(number[1], '[\s‐‑–—−ーの丁目番地号-]{1,3}' order by place) || '(?![0-9])'
    from regexp_matches(plain(address), '[0-9]+', 'g') with ordinality each (number, place)
    having count(*) > 1 and (count(*) > 2 or length(string_agg(number[1], '')) > 2));

-- What of the people a case is about still stands in a text, and where: width, kana and variants make no difference, as for searching. A name
-- of one letter counts where somebody is spoken of by it (「林さん」), or every wood would be a family. Only for whoever may give the case away.
create function traces_in(about uuid, written text) returns table (kind text, found text)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  looked_in text := replace(folded(written), 'ー', '');
  as_plain text := plain(written);
  town text := (select m.name from municipality m where m.municipality_id = my_municipality());
begin
  if mine_to_give('CASE', about) is distinct from 'WHOLE' then return; end if;
  return query
  with people as materialized (
    select p.* from person p where p.municipality_id = my_municipality() and p.id = any(concerned_by(about))
  ), homes as materialized (
    select h.* from household h where h.municipality_id = my_municipality() and h.id in (
      select c.household_id from support_case c where c.municipality_id = my_municipality() and c.id = about
      union select m.household_id from membership m where m.municipality_id = my_municipality() and m.person_id in (select id from people))
  ), places (place) as materialized (
    -- behind the name of the town, which tells nobody apart
    select regexp_replace(each.address, '^.*' || town, '')
    from (select address from people union select address from homes union select area from homes) each (address)
    where coalesce(each.address, '') <> ''
  ), words (kind, word) as (
    select 'NAME', p.family_name || p.given_name from people p
    union select 'NAME', p.family_name from people p
    union select 'NAME', p.given_name from people p
    union select 'NAME', called from people p, regexp_split_to_table(p.called_by || '、' || p.other_names, '[、，,／/・\s]+') called
    union select 'READING', p.kana from people p
    union select 'READING', part from people p, regexp_split_to_table(p.kana, '[\s　]+') part
    union select 'PHONE', p.phone from people p
    union select 'PHONE', right(folded(p.phone), 7) from people p where length(folded(p.phone)) > 9
    -- as it is dialled in the same town
    union select 'PHONE', regexp_replace(plain(p.phone), '^\(?0[0-9]+[-) ]', '') from people p where length(folded(p.phone)) > 9
    union select 'NUMBER', c.number from support_case c where c.municipality_id = my_municipality() and c.id = about
    union select 'NUMBER', c.number from support_case s join consultation c on c.municipality_id = s.municipality_id and c.id = s.consultation_id
      where s.municipality_id = my_municipality() and s.id = about
    union select 'ADDRESS', place from places
    union select 'ADDRESS', part from places,
      regexp_split_to_table(place, '([0-9０-９\s　、,，・‐‑–—−-]|丁目|番地|番|号|階|室)+') part
  ), sought as (
    -- a letter or three of a house (A, B1) lead nowhere
    select distinct w.kind, w.word, replace(folded(w.word), 'ー', '') as letters from words w
    where coalesce(w.word, '') <> '' and not (w.kind = 'ADDRESS' and w.word ~ '^[A-Za-z]{1,3}$')
  )
  select s.kind, s.word from sought s
  where case when length(s.letters) > 1 then strpos(looked_in, s.letters) > 0
    else s.kind = 'NAME' and s.letters <> '' and exists (
      select from unnest(array['さん', 'さま', '様', '氏', '君', 'くん', 'ちゃん', '殿']) called where strpos(looked_in, s.letters || called) > 0) end
  union
  select 'BORN', (regexp_match(as_plain, '(' || written_day(p.born_earliest) || ')'))[1]
  from people p where p.born_earliest = p.born_latest and as_plain ~ written_day(p.born_earliest)
  union
  select 'ADDRESS', (regexp_match(as_plain, '(' || written_lot(place) || ')'))[1] from places where as_plain ~ written_lot(place)
  order by 1, 2;
end $$;
grant execute on function traces_in(uuid, text) to "${runtime}";

create function nameless_sheet_is_given() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if old.ended_at is not null or new.ended_by is distinct from my_post() then
      raise exception 'what was shown is taken back once, in one''s own name' using errcode = 'check_violation', constraint = 'a_sheet_is_taken_back_once';
    end if;
    new.ended_at := now();
    insert into sight_change (municipality_id, agency_id) values (new.municipality_id, new.agency_id);
    return new;
  end if;
  if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'shown by those who see the case whole' using errcode = 'insufficient_privilege';
  end if;
  if kept_from_showing(new.case_id) is not null then
    raise exception 'of this case nothing is shown' using errcode = 'check_violation', constraint = 'nothing_is_shown_of_who_is_in_hiding';
  end if;
  if exists (select from traces_in(new.case_id, new.title || e'\n' || new.words || e'\n' || new.purpose)) then
    raise exception 'somebody can be recognised in it' using errcode = 'check_violation', constraint = 'no_name_stands_in_it';
  end if;
  return new;
end $$;
create trigger nameless_sheet_is_given before insert or update on nameless_sheet
  for each row execute function nameless_sheet_is_given();

-- What is shown to one's own agency, today; without the case, and without what would lead to it. Whoever is kept out of somebody in it, or may not
-- read what is sealed by now, is shown nothing any more.
create function nameless_sheets_for_us()
  returns table (id uuid, title text, words text, purpose text, from_agency text, giver text, given_at timestamptz, valid_until date)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := me();
  barred uuid[] := my_barred();
begin
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null then return; end if;
  return query
  select n.id, n.title, n.words, n.purpose, a.name, s.name, n.decided_at, n.valid_until
  from nameless_sheet n
  join agency a on a.municipality_id = n.municipality_id and a.id = n.from_agency_id
  join post p on p.municipality_id = n.municipality_id and p.id = n.decided_by
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  where n.municipality_id = who.municipality_id and n.agency_id = who.agency_id and n.ended_at is null and n.valid_until >= today_here()
    and coalesce(n.case_id <> all(barred), true) and kept_from_showing(n.case_id) is null;
end $$;
grant execute on function nameless_sheets_for_us() to "${runtime}";
