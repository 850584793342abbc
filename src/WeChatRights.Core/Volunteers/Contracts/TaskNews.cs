namespace WeChatRights.Core.Volunteers.Contracts;

internal enum AssignedNewsKind
{
    /// <summary>She is asked for a task.</summary>
    Asked,

    /// <summary>A task that she has taken is near.</summary>
    Nears,

    /// <summary>She is not needed after all.</summary>
    CalledOff,

    /// <summary>Somebody has a question about the hours that she reported.</summary>
    HoursDisputed,
}

/// <summary>To a volunteer. Nothing of whom or where.</summary>
/// <param name="Mark">What it is about: the same is told once.</param>
internal sealed record AssignedNews(Guid StaffId, AssignedNewsKind Kind, string Mark) : IDomainEvent;

internal enum TaskNewsKind
{
    /// <summary>Somebody has taken it.</summary>
    Taken,

    /// <summary>Who had taken it cannot come.</summary>
    GivenBack,

    /// <summary>All have been asked, and people are missing.</summary>
    NobodyLeft,
    Reported,

    /// <summary>Reported, and somebody has to go on with it.</summary>
    FollowUpWanted,
}

/// <summary>To the officer who asked for a task.</summary>
/// <param name="Mark"><inheritdoc cref="AssignedNews" path="/param[@name='Mark']"/></param>
internal sealed record TaskNews(Guid StaffId, Guid CaseId, TaskNewsKind Kind, string Mark) : IDomainEvent;
