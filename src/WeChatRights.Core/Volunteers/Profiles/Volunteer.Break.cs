using WeChatRights.Core.Volunteers.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>A break and its end, and the end of all: by staff, or by herself.</summary>
internal sealed partial class Volunteer
{
    /// <summary>The break that she is in was her own wish, so she may end it.</summary>
    public bool PausedHerself { get; private set; }

    public void Pause(string reason, DateTimeOffset now) => Pause(reason, byHerself: false, now);

    public void PauseHerself(string reason, DateTimeOffset now) => Pause(reason, byHerself: true, now);

    public void Resume(DateTimeOffset now) => Resume(byHerself: false, now);

    /// <exception cref="DomainException"><c>volunteer-paused-by-station</c></exception>
    public void ResumeHerself(DateTimeOffset now)
    {
        if (State == VolunteerState.Paused && !PausedHerself)
        {
            throw new DomainException(VolunteerErrors.PausedByStation);
        }

        Resume(byHerself: true, now);
    }

    public void Leave(string reason, DateTimeOffset now) => Leave(reason, byHerself: false, now);

    public void LeaveHerself(string reason, DateTimeOffset now) => Leave(reason, byHerself: true, now);

    private void Pause(string reason, bool byHerself, DateTimeOffset now)
    {
        Go(VolunteerStep.Pause, reason, now);
        PausedHerself = byHerself;
        Raise(new VolunteerNews(Id, VolunteerNewsKind.Paused, Home, byHerself));
    }

    private void Resume(bool byHerself, DateTimeOffset now)
    {
        Go(VolunteerStep.Resume, "", now);
        PausedHerself = false;
        Raise(new VolunteerNews(Id, VolunteerNewsKind.Resumed, Home, byHerself));
    }

    private void Leave(string reason, bool byHerself, DateTimeOffset now)
    {
        Go(VolunteerStep.Leave, reason, now);
        Forget();
        ForgetApplicant();
        Raise(new VolunteerNews(Id, VolunteerNewsKind.Left, Home, byHerself));
    }
}
