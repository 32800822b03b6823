-- Every policy asks who acts, a case page some three hundred times, and each time the post was looked up again: half of what the gate cost
-- (docs/performance.md). Now it is looked up when a transaction begins, and what was found is signed by the database itself, for this
-- transaction and this connection alone. A claim as the program signs it is understood as before.
create or replace function me() returns acting
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  claim text := current_setting('norishiro.identity', true);
  part text[];
  found acting;
begin
  if claim is null or claim = '' then return null; end if;
  part := string_to_array(claim, '|');
  -- municipality|staff|post|agency|role|connection|transaction|signature: taken up in this transaction
  if cardinality(part) = 8 then
    if part[6] <> pg_backend_pid()::text or part[7] <> extract(epoch from now())::text or part[8] <> (
        select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(left(claim, -65), 'UTF8'))), 'hex') from signing_key k) then
      return null;
    end if;
    return row(part[1]::uuid, part[2]::uuid, nullif(part[3], '')::uuid, nullif(part[4], '')::uuid, nullif(part[5], ''))::acting;
  end if;
  if cardinality(part) <> 5 then return null; end if;
  if signature(array_to_string(part[1:4], '|')) <> part[5] then return null; end if;
  if abs(extract(epoch from now()) * 1000 - part[4]::bigint) > 600000 then return null; end if;
  if part[3] = '' then
    select s.municipality_id, s.id, null, null, null into found from staff s
    where s.municipality_id = part[1]::uuid and s.id = part[2]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  else
    select p.municipality_id, p.staff_id, p.id, p.agency_id, p.role into found
    from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = part[1]::uuid and p.staff_id = part[2]::uuid and p.id = part[3]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  end if;
  return found;
end $$;

-- Whoever cannot act is nobody for the rest of the transaction, as before.
create function act_as(claim text) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting;
  taken text;
begin
  perform set_config('norishiro.identity', claim, true);
  who := me();
  if who.municipality_id is null then return; end if;
  taken := concat_ws('|', who.municipality_id, who.staff_id, coalesce(who.post_id::text, ''), coalesce(who.agency_id::text, ''),
    coalesce(who.role, ''), pg_backend_pid(), extract(epoch from now()));
  perform set_config('norishiro.identity', taken || '|' || signature(taken), true);
end $$;
revoke execute on function act_as(text) from public;
grant execute on function act_as(text) to "${runtime}";

-- The same answers, in the language that takes less to begin.
create or replace function my_municipality() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  return (me()).municipality_id;
end $$;

create or replace function my_staff() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  return case when (my_preview()).agency_id is null then (me()).staff_id end;
end $$;

create or replace function my_post() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
begin
  return case when (my_preview()).agency_id is null then (me()).post_id end;
end $$;

create or replace function my_agency() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
begin
  return case when who.role in ('PLANNER', 'ADMINISTRATOR') then null else coalesce((my_preview()).agency_id, who.agency_id) end;
end $$;

create or replace function my_reachers() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  looking uuid := (my_preview()).agency_id;
begin
  return case when who.role in ('PLANNER', 'ADMINISTRATOR') then '{}'::uuid[]
              when looking is not null then array[looking]
              else array[who.agency_id, who.staff_id] end;
end $$;

-- A block that catches costs as soon as it is entered: almost nobody looks as somebody else.
create or replace function my_preview() returns preview
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  seen_by text := current_setting('norishiro.seen_by', true);
  part text[];
begin
  if seen_by is null or seen_by = '' then return null; end if;
  part := string_to_array(seen_by, '|');
  begin
    return (part[1]::uuid, part[2]::uuid)::preview;
  exception when invalid_text_representation then
    -- nonsense shows nothing
    return ('00000000-0000-0000-0000-000000000000'::uuid, '00000000-0000-0000-0000-000000000000'::uuid)::preview;
  end;
end $$;

-- Once or twice the same record makes no difference to whoever asks whether it is among them, and sorting them took a fifth of it.
create or replace function my_partly(wanted_kind text) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
begin
  return array(
    select p.object_id from reach p
    where p.municipality_id = here and p.reacher_id = any(mine) and p.kind = wanted_kind and p.partial
      and p.valid_from <= now() and (p.valid_until is null or p.valid_until > now())
      and not exists (select from reach w
                      where w.municipality_id = here and w.reacher_id = any(mine)
                        and w.kind = wanted_kind and w.object_id = p.object_id and not w.implied and not w.partial
                        and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now())));
end $$;
