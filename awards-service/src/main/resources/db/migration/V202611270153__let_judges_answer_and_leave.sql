-- Until when who was invited may accept, who accepted may leave, and the Secretariat may change or
-- dismiss whom it appointed (A4, A5).
INSERT INTO award_permission_default (party, act, choice, phase)
SELECT party, act, 'FIXED', phase
  FROM (VALUES
    ('JUDGE', 'ACCEPT_INVITATION', ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING']),
    ('JUDGE', 'LEAVE_PANEL',
     ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION']),
    ('SECRETARIAT', 'CHANGE_PANEL',
     ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION'])
  ) AS rule (party, act, phases), unnest(rule.phases) AS phase;
