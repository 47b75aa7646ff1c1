select aivss_score('{"cvss": 9.25, "factorSum": 0}').score as score
select aivss_score(null) is null and cvss4_score(null) is null and aivss_audit(null) is null as nullInNullOut
select answer.score, answer.violations from (select aivss_score('{"cvss": 11, "factrSum": 3}') as answer)
select aivss_score('{"factorSum": 5}') as range
select aivss_audit('{"cvss": 9.25, "factorSum": 0, "claim": {"score": 9.2}}') as audit
select cvss4_score('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H') as rating
select cvss4_score('CVSS:3.1/AV:N') as rating
