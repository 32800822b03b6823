-- 空きを聞く: before anybody is named, agencies can be asked whether they have room, several at once. What they read names nobody and leads to no
-- case: it is refused while something of whom the case is about stands in it, and they are told it by functions, without the case.
create table room_question (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  -- those asked at once have the same
  asking_id uuid not null,
  -- for which case: never told to whom is asked
  case_id uuid not null,
  agency_id uuid not null,
  from_agency_id uuid not null default my_own_agency(),
  words text not null check (words <> ''),
  reply_by date not null,
  asked_by uuid not null default my_post(),
  asked_at timestamptz not null default now(),
  room text check (room in ('OPEN', 'LIMITED', 'FULL')),
  reply_words text not null default '',
  replied_by uuid,
  replied_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, from_agency_id) references agency on delete restrict,
  foreign key (municipality_id, asked_by) references post on delete restrict,
  foreign key (municipality_id, replied_by) references post on delete restrict,
  foreign key (municipality_id, ended_by) references post on delete restrict,
  constraint nobody_asks_themselves check (agency_id <> from_agency_id),
  constraint a_reply_says_how_much_room check ((room is null) = (replied_at is null) and (room is null) = (replied_by is null)),
  constraint ending_has_a_name check ((ended_by is null) = (ended_at is null))
);
create unique index an_agency_is_asked_once_at_a_time on room_question (municipality_id, asking_id, agency_id);
create index room_question_by_case on room_question (municipality_id, case_id, asked_at desc);
create index room_question_to_agency on room_question (municipality_id, agency_id, asked_at desc);
create index room_question_by_asker on room_question (municipality_id, asked_by) where ended_at is null;

call guard('room_question', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on room_question as restrictive for all to "${runtime}"
  using (case_id = any((select my_whole('CASE'))::uuid[]));
create policy upkeep on room_question to current_user using (municipality_id = (select my_municipality()));
grant select on room_question to "${runtime}";
grant insert (id, asking_id, case_id, agency_id, words, reply_by) on room_question to "${runtime}";
grant update (ended_by) on room_question to "${runtime}";

create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on room_question
  for each row execute function not_in_an_emergency('CASE', 'case_id');
create trigger nothing_is_asked_of_the_kept_out before insert on room_question
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');

create function room_question_is_asked() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if new.ended_by is distinct from old.ended_by then
      if old.ended_at is not null or new.ended_by is distinct from my_post() then
        raise exception 'asking ends once, in one''s own name' using errcode = 'check_violation', constraint = 'asking_ends_once';
      end if;
      new.ended_at := now();
    end if;
    return new;
  end if;
  if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'asked by those who see the case whole' using errcode = 'insufficient_privilege';
  end if;
  if kept_from_showing(new.case_id) = 'SEALED' then
    raise exception 'of a sealed case nothing is asked' using errcode = 'check_violation', constraint = 'nothing_is_asked_of_a_sealed_case';
  end if;
  if exists (select from traces_in(new.case_id, new.words)) then
    raise exception 'somebody can be recognised in it' using errcode = 'check_violation', constraint = 'no_name_stands_in_it';
  end if;
  return new;
end $$;
create trigger room_question_is_asked before insert or update on room_question
  for each row execute function room_question_is_asked();

-- What one's own agency is asked, without the case; a quarter of a year back. Whoever is kept out of somebody in it, or may not read what is sealed by
-- now, is asked nothing any more.
create function room_questions_for_us()
  returns table (id uuid, words text, from_agency text, asker text, asked_at timestamptz, reply_by date, room text, reply_words text,
    replier text, replied_at timestamptz, ended boolean)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := me();
  barred uuid[] := my_barred();
begin
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null then return; end if;
  return query
  select q.id, q.words, a.name, s.name, q.asked_at, q.reply_by, q.room, q.reply_words, rs.name, q.replied_at, q.ended_at is not null
  from room_question q
  join agency a on a.municipality_id = q.municipality_id and a.id = q.from_agency_id
  join post p on p.municipality_id = q.municipality_id and p.id = q.asked_by
  join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
  left join post rp on rp.municipality_id = q.municipality_id and rp.id = q.replied_by
  left join staff rs on rs.municipality_id = rp.municipality_id and rs.id = rp.staff_id
  where q.municipality_id = who.municipality_id and q.agency_id = who.agency_id and q.asked_at > now() - interval '90 days'
    and coalesce(q.case_id <> all(barred), true) and kept_from_showing(q.case_id) is distinct from 'SEALED';
end $$;
grant execute on function room_questions_for_us() to "${runtime}";

-- The last reply holds, until the asking ends. Whether there was something to reply to.
create function reply_about_room(question uuid, said text, more text) returns boolean
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  update room_question q set room = said, reply_words = more, replied_by = my_post(), replied_at = now()
  where q.municipality_id = my_municipality() and q.id = question and q.ended_at is null
    and q.id in (select u.id from room_questions_for_us() u);
  return found;
end $$;
grant execute on function reply_about_room(uuid, text, text) to "${runtime}";
