-- Two opened copies of one form (two calls at once, a new text begun beside an older draft) have a draft each.
alter table draft add column sheet uuid not null default '00000000-0000-0000-0000-000000000000';
alter table draft drop constraint draft_pkey;
alter table draft add primary key (municipality_id, staff_id, key, sheet);

-- Nobody comes back for the drafts of those who left: whoever writes next clears away what is too old, whosever it is.
-- How old is fixed here, so that nobody can clear away what somebody still writes.
create policy upkeep on draft to current_user using (municipality_id = (select norishiro.my_municipality()));
create function forget_old_drafts() returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  delete from draft where municipality_id = my_municipality() and saved_at < now() - interval '30 days';
end;
grant execute on function forget_old_drafts() to "${runtime}";
