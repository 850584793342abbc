namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>
/// Somebody who gives time to women and children in need, free of charge (志愿服务条例 art. 2). No points, no ranking, no places where she was:
/// none of that is kept (国办函〔2026〕12号).
/// </summary>
internal sealed partial class Volunteer : Entity
{
    private readonly List<Qualification> _qualifications = [];
    private readonly List<Training> _trainings = [];

    private Volunteer() { }

    /// <param name="registeredBy">Null: she applies herself.</param>
    public Volunteer(Guid id, Guid? registeredBy, DateTimeOffset now)
        : base(id) => (RegisteredBy, StateSince) = (registeredBy, now);

    public string Name { get; private set; } = "";

    /// <summary>Sealed; null once it has ended.</summary>
    public byte[]? Phone { get; private set; }

    /// <summary>Blind index under the field that cases index numbers by: one profile for one number, and conflicts can be found.</summary>
    public byte[]? PhoneIndex { get; private set; }
    public Sex Sex { get; private set; }
    public DateOnly BirthDate { get; private set; }
    public string? Guardian { get; private set; }
    public DateOnly? GuardianConsentOn { get; private set; }

    /// <summary>Township or village.</summary>
    public DivisionCode Home { get; private set; }

    /// <summary>See <see cref="ChoiceSet"/>.</summary>
    public int SkillSet { get; private set; }
    public string Dialects { get; private set; } = "";
    public int RadiusKm { get; private set; }
    public int ShiftsPerWeek { get; private set; }
    public int HoursPerWeek { get; private set; }
    public bool Nights { get; private set; }
    public bool OnlyInPairs { get; private set; }
    public string Wishes { get; private set; } = "";

    /// <summary>Codes of townships, separated by commas.</summary>
    public string ExcludedStations { get; private set; } = "";
    public bool Experienced { get; private set; }

    /// <summary>The day on which the records were looked up for work with children; null: never.</summary>
    public DateOnly? ClearedOn { get; private set; }
    public DateOnly? ClearedUntil { get; private set; }
    public VolunteerState State { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>Why it was refused, paused or left.</summary>
    public string StateReason { get; private set; } = "";

    /// <summary>Who of the staff has taken her in; null: she has applied herself, by the mini-program.</summary>
    public Guid? RegisteredBy { get; private set; }
    public Guid? VettedBy { get; private set; }
    public Guid? ApprovedBy { get; private set; }

    /// <summary>The account of a volunteer with which she signs in; null: none.</summary>
    public Guid? StaffId { get; private set; }
    public IReadOnlyList<Qualification> Qualifications => _qualifications;
    public IReadOnlyList<Training> Trainings => _trainings;

    public IReadOnlyList<VolunteerSkill> Skills => ChoiceSet.Items<VolunteerSkill>(SkillSet);

    public IReadOnlyList<string> Excluded => ExcludedStations.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public bool HasEnded => VolunteerTransitions.HasEnded(State);

    /// <summary>Where it changes what was looked at (name, birth date, guardian, skills, qualifications), both have to look again.</summary>
    /// <exception cref="DomainException"><c>volunteer-too-young</c>, <c>volunteer-guardian-missing</c>, <c>volunteer-qualification-missing</c>,
    /// <c>volunteer-state</c> once it has ended</exception>
    public void Describe(VolunteerFacts facts, DivisionCode home, DateTimeOffset now)
    {
        RequireLiving();
        Require(facts, now.ChinaDate());
        var before = Approved();
        (Name, Sex, BirthDate, Home) = (facts.Name.Trim(), facts.Sex, facts.BirthDate, home);
        var minor = VolunteerPolicy.IsMinor(BirthDate, now.ChinaDate());
        (Guardian, GuardianConsentOn) = minor ? (facts.Guardian?.Trim(), facts.GuardianConsentOn) : (null, null);
        SkillSet = ChoiceSet.Of(facts.Skills);
        Hold(facts.Qualifications, now);
        Agree(facts.Terms);
        if (State != VolunteerState.Applied && before != Approved())
        {
            Go(VolunteerStep.Reopen, "", now);
            (VettedBy, ApprovedBy) = (null, null);
        }
    }

    public void ReachBy(byte[] sealedPhone, byte[] index) => (Phone, PhoneIndex) = (sealedPhone, index);

    /// <summary>Place of the sealed number, bound into it.</summary>
    public static string PhonePlace(Guid id) => $"volunteers|{id:N}|phone";

    /// <summary>The station has seen her and her papers.</summary>
    public void Vet(Guid staffId, DateTimeOffset now)
    {
        Go(VolunteerStep.Vet, "", now);
        VettedBy = staffId;
    }

    /// <exception cref="DomainException"><c>volunteer-same-person</c>: who vetted does not approve.</exception>
    public void Approve(Guid staffId, DateTimeOffset now)
    {
        if (State == VolunteerState.StationVetted && VettedBy == staffId)
        {
            throw new DomainException(VolunteerErrors.SamePerson);
        }

        Go(VolunteerStep.Approve, "", now);
        ApprovedBy = staffId;
    }

    public void Refuse(string reason, DateTimeOffset now)
    {
        Go(VolunteerStep.Refuse, reason, now);
        Forget();
    }

    /// <exception cref="DomainException"><c>volunteer-date</c>: in the future, or so old that it clears for nothing any more.</exception>
    public void Clear(DateOnly lookedUpOn, DateOnly today)
    {
        RequireLiving();
        if (lookedUpOn > today || VolunteerPolicy.ClearedUntil(lookedUpOn) < today)
        {
            throw new DomainException(VolunteerErrors.DateInvalid);
        }

        (ClearedOn, ClearedUntil) = (lookedUpOn, VolunteerPolicy.ClearedUntil(lookedUpOn));
    }

    /// <exception cref="DomainException"><c>volunteer-date</c>: in the future or long ago; <c>volunteer-trainings</c>: too many.</exception>
    public void Train(Guid id, string title, DateOnly on, DateOnly today)
    {
        RequireLiving();
        if (on > today || on.Year < 2000)
        {
            throw new DomainException(VolunteerErrors.DateInvalid);
        }

        if (_trainings.Count >= VolunteerPolicy.MostTrainings)
        {
            throw new DomainException(VolunteerErrors.TooManyTrainings);
        }

        _trainings.Add(new Training(id, Id, title, on));
    }

    /// <summary>Who may use the account is checked by <see cref="LinkVolunteerAccount"/>.</summary>
    public void LinkTo(Guid? staffId)
    {
        RequireLiving();
        StaffId = staffId;
    }

    private void Go(VolunteerStep step, string reason, DateTimeOffset now)
    {
        State = VolunteerTransitions.After(State, step) ?? throw new DomainException(VolunteerErrors.WrongState);
        (StateReason, StateSince) = (reason.Trim(), now);
    }

    private void RequireLiving()
    {
        if (HasEnded)
        {
            throw new DomainException(VolunteerErrors.WrongState);
        }
    }

    /// <summary>What only served for giving her work is not kept (个人信息保护法 art. 47); the service record stays (志愿服务条例 art. 19).</summary>
    private void Forget()
    {
        (Phone, PhoneIndex, StaffId, Guardian) = (null, null, null, null);
        (Wishes, ExcludedStations) = ("", "");
        (WeeklySet, AvailabilityRevision) = (0, AvailabilityRevision + 1);
        _exceptions.Clear();
        _blackOuts.Clear();
    }

    private void Agree(ServiceTerms terms)
    {
        (Dialects, Wishes) = (terms.Dialects?.Trim() ?? "", terms.Wishes?.Trim() ?? "");
        (RadiusKm, ShiftsPerWeek, HoursPerWeek) = (terms.RadiusKm, terms.ShiftsPerWeek, terms.HoursPerWeek);
        (Nights, OnlyInPairs, Experienced) = (terms.Nights, terms.OnlyInPairs, terms.Experienced);
        ExcludedStations = string.Join(',', terms.ExcludedStations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private void Hold(IReadOnlyList<QualificationFacts> facts, DateTimeOffset now)
    {
        if (!facts.SequenceEqual(_qualifications.OrderBy(held => held.Id).Select(held => held.Facts)))
        {
            _qualifications.Clear();
            _qualifications.AddRange(facts.Select(held => new Qualification(Ids.New(now), Id, held)));
        }
    }

    private string Approved() =>
        string.Join(
            '|',
            [
                Name,
                $"{BirthDate:O}",
                Guardian,
                $"{GuardianConsentOn:O}",
                $"{SkillSet}",
                .. _qualifications.Select(held => held.Id.ToString()),
            ]
        );

    private static void Require(VolunteerFacts facts, DateOnly today)
    {
        if (facts.BirthDate.Year < 1900 || VolunteerPolicy.AgeOn(facts.BirthDate, today) < VolunteerPolicy.YoungestAge)
        {
            throw new DomainException(VolunteerErrors.TooYoung);
        }

        if (
            VolunteerPolicy.IsMinor(facts.BirthDate, today)
            && (string.IsNullOrWhiteSpace(facts.Guardian) || facts.GuardianConsentOn is not { } agreed || agreed > today)
        )
        {
            throw new DomainException(VolunteerErrors.ConsentMissing);
        }

        if (
            facts
                .Skills.Where(VolunteerPolicy.NeedsQualification)
                .Any(skill => !facts.Qualifications.Any(held => held.Skill == skill && held.ValidUntil is not null))
        )
        {
            throw new DomainException(VolunteerErrors.QualificationMissing);
        }
    }
}
