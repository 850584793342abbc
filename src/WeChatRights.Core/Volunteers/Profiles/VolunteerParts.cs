namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>A certificate that somebody has seen.</summary>
internal sealed class Qualification
{
    private Qualification() { }

    public Qualification(Guid id, Guid volunteerId, QualificationFacts facts)
    {
        (Id, VolunteerId, Skill) = (id, volunteerId, facts.Skill);
        (Title, ProofNumber, ValidUntil) = (facts.Title, facts.ProofNumber, facts.ValidUntil);
    }

    public Guid Id { get; private set; }
    public Guid VolunteerId { get; private set; }
    public VolunteerSkill Skill { get; private set; }
    public string Title { get; private set; } = "";
    public string ProofNumber { get; private set; } = "";
    public DateOnly? ValidUntil { get; private set; }

    public QualificationFacts Facts => new(Skill, Title, ProofNumber, ValidUntil);
}

/// <summary>A training that was attended (志愿服务条例 arts. 16, 19).</summary>
internal sealed class Training
{
    private Training() { }

    public Training(Guid id, Guid volunteerId, string title, DateOnly on) => (Id, VolunteerId, Title, On) = (id, volunteerId, title, on);

    public Guid Id { get; private set; }
    public Guid VolunteerId { get; private set; }
    public string Title { get; private set; } = "";
    public DateOnly On { get; private set; }
}

/// <inheritdoc cref="DayException"/>
internal sealed class ExceptionDay
{
    private ExceptionDay() { }

    public ExceptionDay(Guid id, Guid volunteerId, DateOnly day, int freeSet) =>
        (Id, VolunteerId, Day, FreeSet) = (id, volunteerId, day, freeSet);

    public Guid Id { get; private set; }
    public Guid VolunteerId { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>See <see cref="ChoiceSet"/>.</summary>
    public int FreeSet { get; private set; }
}

/// <inheritdoc cref="BlackOut"/>
internal sealed class BlackOutSpan
{
    private BlackOutSpan() { }

    public BlackOutSpan(Guid id, Guid volunteerId, DateOnly from, DateOnly to) => (Id, VolunteerId, From, To) = (id, volunteerId, from, to);

    public Guid Id { get; private set; }
    public Guid VolunteerId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
}
