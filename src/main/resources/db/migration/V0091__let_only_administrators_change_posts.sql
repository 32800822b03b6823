-- Who may see what follows from posts, so only an administrator changes staff and posts: the database holds it, not the menu alone.
alter table staff add changed_at timestamptz not null default now();
alter table staff add changed_by uuid;
alter table staff add foreign key (municipality_id, changed_by) references staff on delete restrict;

do $$
declare held text;
begin
  foreach held in array array['staff', 'post'] loop
    execute format('create policy only_administrators_add on %I as restrictive for insert to "${runtime}"
      with check ((select (norishiro.me()).role) = ''ADMINISTRATOR'')', held);
    execute format('create policy only_administrators_change on %I as restrictive for update to "${runtime}"
      using ((select (norishiro.me()).role) = ''ADMINISTRATOR'')', held);
  end loop;
end $$;
