-- Forgets the names, posts and addresses of those who signed for a commitment that came to its end 90 days ago or longer: no award was
-- made, or the award has ended. The log goes by their ids alone. As the owner: the clock of the house is nobody.
create function commitment.forget_contacts(as_of timestamptz) returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
begin atomic
  with over as (
    select commitment.stream_id
    from commitment.commitment
    where (commitment.state in ('not_awarded', 'lapsed', 'withdrawn')
        or commitment.award_state in ('revoked', 'expired', 'relinquished', 'superseded'))
      and (select max(log_line.happened_at) from commitment.log_line
        where log_line.stream_id = commitment.stream_id
          and log_line.kind in ('refused', 'feedback-declined', 'lapsed', 'withdrawn', 'revoked', 'expired', 'relinquished',
            'superseded', 'replied')) < as_of - interval '90 days'
  ),
  forgotten as (
    update commitment.contact set name = '', post = '', email = '', token_hash = null
    where stream_id in (select over.stream_id from over)
      and (name <> '' or post <> '' or email <> '' or token_hash is not null)
    returning 1
  )
  select count(*)::integer from forgotten;
end;
revoke execute on function commitment.forget_contacts(timestamptz) from public;
grant execute on function commitment.forget_contacts(timestamptz) to waymark_app;
