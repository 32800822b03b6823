-- A referral and an item of an agenda tell of people to others, on the same grounds as a disclosure: a basis in law names its article,
-- a basis other than consent says why, and it is known who judged so and when. What was sent before keeps its words.
alter table referral add article text;
comment on column referral.article is 'null: sent before articles were chosen; named in the words of basis_note, if at all';
alter table referral
  alter column article set default '',
  add constraint a_basis_in_law_names_the_article check (article is null or basis not in ('STATUTORY_CONFERENCE', 'LAW_OTHER') or article <> '');
grant insert (article) on referral to "${runtime}";
create policy what_is_sent_now_has_its_article_chosen on referral as restrictive for insert to "${runtime}" with check (article is not null);

alter table agenda_item
  drop constraint agenda_item_basis_check,
  add article text not null default '',
  add judged_by uuid,
  add judged_at timestamptz;

-- Once: an item rests on the article that held on the day of its sitting; who tabled it judged so, when it is not known better than
-- by its last change.
alter table agenda_item no force row level security;
alter table sitting no force row level security;
alter table legal_basis no force row level security;
alter table agenda_item disable trigger user;
update agenda_item i set
  basis = case i.basis when 'STATUTE' then 'STATUTORY_CONFERENCE' else i.basis end,
  article = case i.basis when 'STATUTE' then coalesce((
      select b.article || '（' || b.name || '）' from legal_basis b, sitting s
      where s.municipality_id = i.municipality_id and s.id = i.sitting_id
        and b.municipality_id = i.municipality_id and b.code = i.basis_code and (b.valid_until is null or b.valid_until >= s.held_on)
      order by (b.valid_from > s.held_on), case when b.valid_from <= s.held_on then b.valid_from end desc nulls last, b.valid_from
      limit 1), i.basis_code) else '' end,
  judged_by = i.tabled_by, judged_at = i.changed_at;
alter table agenda_item enable trigger user;
alter table legal_basis force row level security;
alter table sitting force row level security;
alter table agenda_item force row level security;

alter table agenda_item
  alter column judged_by set not null, alter column judged_by set default my_post(),
  alter column judged_at set not null, alter column judged_at set default now(),
  add foreign key (municipality_id, judged_by) references post on delete restrict,
  add constraint agenda_item_basis_check check (basis in ('CONSENT', 'STATUTORY_CONFERENCE')),
  add constraint a_basis_in_law_names_the_article check (basis = 'CONSENT' or article <> '');

create function ground_is_judged_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' and (new.basis, new.basis_code, new.article, new.basis_note) = (old.basis, old.basis_code, old.article, old.basis_note) then
    new.judged_by := old.judged_by;
    new.judged_at := old.judged_at;
    return new;
  end if;
  if new.basis <> 'CONSENT' and new.basis_note = '' then
    raise exception 'a basis other than consent says why it holds' using errcode = 'check_violation';
  end if;
  new.judged_by := my_post();
  new.judged_at := now();
  return new;
end $$;
create trigger a_ground_is_judged_in_ones_own_name before insert or update on agenda_item
  for each row execute function ground_is_judged_in_ones_own_name();
