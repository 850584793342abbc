using System.Net;
using MetadataExtractor.Formats.Exif;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Intake.Evidence;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Tests.Support;
using WeChatRights.Testing;

namespace WeChatRights.MiniprogramApi.Tests.Endpoints;

public sealed class EvidenceTests
{
    [Fact]
    public async Task Upload_PhotoWithPlace_IsKeptAsItIsAndShownWithoutPlace()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var photo = TestFiles.JpegWithPlace();
        Assert.NotEmpty(Gps(photo));

        var (id, last) = await anna.UploadAsync(filed.Id, photo, "家里.JPG", "photo");

        Assert.True(last.Status == HttpStatusCode.OK, last.Text);
        Assert.Equal(photo, await OpenAsync(api, id, viewingCopy: false));
        var copy = await OpenAsync(api, id, viewingCopy: true);
        Assert.Empty(MetadataExtractor.ImageMetadataReader.ReadMetadata(new MemoryStream(copy)).OfType<ExifDirectoryBase>());
        using var shown = SKBitmap.Decode(copy);
        Assert.Equal((20, 40), (shown.Width, shown.Height)); // Turned upright: the orientation went with the EXIF.
        var listed = (await anna.GetJsonAsync($"/complaints/{filed.Id}"))["evidence"][0];
        Assert.Equal(("家里.JPG", "photo"), (listed.GetProperty("fileName").GetString(), listed.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Upload_BrokenOff_GoesOnWhereItStopped()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var video = TestFiles.Mp4((2 * Uploads.ChunkSize) + 100);
        var id = (await anna.BeginAsync(filed.Id, video, "a.mp4", "video"))["id"].GetGuid();
        await anna.ChunkAsync(filed.Id, id, video, 0);
        await anna.ChunkAsync(filed.Id, id, video, 2);
        await anna.ChunkAsync(filed.Id, id, video, 0);

        // Her step-up has run out meanwhile; the session that began the upload may finish it.
        api.Clock.Advance(TimeSpan.FromMinutes(30));
        var early = await anna.CompleteAsync(filed.Id, id);
        var state = await anna.GetJsonAsync($"/complaints/{filed.Id}/evidence/{id}");
        await anna.ChunkAsync(filed.Id, id, video, 1);
        var done = await anna.CompleteAsync(filed.Id, id);
        var again = await anna.CompleteAsync(filed.Id, id);
        var late = await anna.ChunkAsync(filed.Id, id, video, 1);

        Assert.Equal("evidence-incomplete", early.Code);
        Assert.Equal([0, 2], state["uploaded"].EnumerateArray().Select(chunk => chunk.GetInt32()));
        Assert.Equal((3, Uploads.ChunkSize), (state["chunks"].GetInt32(), state["chunkSize"].GetInt32()));
        Assert.Equal(("complete", "complete"), (done["state"].GetString(), again["state"].GetString()));
        Assert.Equal("evidence-complete", late.Code);
        await api.Core.KeepSignedInAsync();
        Assert.Equal(Uploads.HashOf(video), Uploads.HashOf(await OpenAsync(api, id, viewingCopy: false)));
    }

    [Fact]
    public async Task Upload_LeavesNoPlaintextInTheDataFolder()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var text = string.Concat(Enumerable.Repeat("证据CANARYTEXT\n", 200));

        var (_, last) = await anna.UploadAsync(filed.Id, System.Text.Encoding.UTF8.GetBytes(text), "CANARYNAME.txt", "document");
        await anna.UploadAsync(filed.Id, TestFiles.JpegWithPlace(), "b.jpg", "photo");

        Assert.True(last.Status == HttpStatusCode.OK, last.Text);
        Assert.Empty(await DataFolder.FilesHoldingAsync(api.DataDirectory, "CANARY"));
        Assert.NotEmpty(await DataFolder.FilesHoldingAsync(api.DataDirectory, filed.Number)); // The search itself works.
        Assert.DoesNotContain("CANARY", api.Logs.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Lies =>
        new()
        {
            { "zip", "a.docx", "document" },
            { "png", "a.jpg", "photo" },
            { "png", "a.png", "video" },
            { "html", "a.txt", "document" },
            { "svg", "a.svg", "photo" },
            { "exe", "a.exe", "document" },
            { "exe", "a.jpg", "photo" },
            { "truncated", "a.png", "photo" },
            { "png", "noextension", "photo" },
        };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Upload_ContentThatIsNotWhatItSays_IsRefusedAndThrownAway(string content, string fileName, string kind)
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var bytes = content switch
        {
            "zip" => TestFiles.Zip(),
            "png" => TestFiles.Png(),
            "truncated" => TestFiles.Png()[..20],
            "html" => "<html><script>alert(1)</script>"u8.ToArray(),
            "svg" => "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            _ => "MZ\u0090\0\u0003\0\0\0"u8.ToArray(),
        };

        var (_, last) = await anna.UploadAsync(filed.Id, bytes, fileName, kind);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "evidence-type"), (last.Status, last.Code));
        Assert.Empty((await anna.GetJsonAsync($"/complaints/{filed.Id}"))["evidence"].EnumerateArray());
        Assert.DoesNotContain(Directory.EnumerateFiles(api.DataDirectory, "*.cell", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public async Task Upload_EachKindThatWeTake_IsTaken()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();

        var answers = new List<Answer>
        {
            (await anna.UploadAsync(filed.Id, TestFiles.Png(), "a.png", "photo")).Last,
            (await anna.UploadAsync(filed.Id, TestFiles.Docx(), "a.docx", "document")).Last,
            (await anna.UploadAsync(filed.Id, "%PDF-1.7\n"u8.ToArray(), "a.pdf", "document")).Last,
            (await anna.UploadAsync(filed.Id, "#!AMR\n0000"u8.ToArray(), "a.amr", "audio")).Last,
            (await anna.UploadAsync(filed.Id, TestFiles.Mp4(), "a.m4a", "audio")).Last,
        };

        Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.OK, answer.Text));
    }

    [Fact]
    public async Task Begin_AnswerLost_GoesOnWithTheSameUpload()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var video = TestFiles.Mp4();
        var elsewhere = await api.SignInAsync();
        await elsewhere.StepUpAsync(Bodies.Pin);

        var both = await Task.WhenAll(
            anna.BeginAsync(filed.Id, video, "a.mp4", "video"),
            anna.BeginAsync(filed.Id, video, "a.mp4", "video")
        );
        await anna.ChunkAsync(filed.Id, both[0]["id"].GetGuid(), video, 0);
        var again = await anna.BeginAsync(filed.Id, video, "a.mp4", "video");
        var other = await elsewhere.BeginAsync(filed.Id, video, "a.mp4", "video");

        Assert.All(both.Append(again), answer => Assert.Equal(both[0]["id"].GetGuid(), answer["id"].GetGuid()));
        Assert.NotEmpty(again["uploaded"].EnumerateArray());
        Assert.NotEqual(both[0]["id"].GetGuid(), other["id"].GetGuid());
    }

    [Fact]
    public async Task Begin_BeyondTheLimits_IsRefused()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var route = $"/complaints/{filed.Id}/evidence";
        static string Hash(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

        var photo = await anna.PostAsync(
            route,
            new
            {
                fileName = "a.jpg",
                size = (20 * 1024 * 1024) + 1,
                sha256 = Hash(0),
                kind = "photo",
            }
        );
        var empty = await anna.PostAsync(
            route,
            new
            {
                fileName = "a.jpg",
                size = 0,
                sha256 = Hash(0),
                kind = "photo",
            }
        );
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(
                HttpStatusCode.Created,
                (
                    await anna.PostAsync(
                        route,
                        new
                        {
                            fileName = "a.mp4",
                            size = 300 * 1024 * 1024,
                            sha256 = Hash(1 + i),
                            kind = "video",
                        }
                    )
                ).Status
            );
        }

        var total = await anna.PostAsync(
            route,
            new
            {
                fileName = "a.mp4",
                size = 300 * 1024 * 1024,
                sha256 = Hash(9),
                kind = "video",
            }
        );
        var parallel = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(each =>
                    anna.PostAsync(
                        route,
                        new
                        {
                            fileName = "a.pdf",
                            size = 10,
                            sha256 = Hash(100 + each),
                            kind = "document",
                        }
                    )
                )
        );

        Assert.Equal("evidence-too-large", photo.Code);
        Assert.Equal("invalid-input", empty.Code);
        Assert.Equal("evidence-quota", total.Code);
        Assert.True(await api.Core.LookAsync(db => db.Set<EvidenceFile>().CountAsync()) <= EvidencePolicy.MaxFiles);
        Assert.Contains(parallel, answer => answer.Status == HttpStatusCode.Created);
    }

    [Fact]
    public async Task Complete_OtherContentThanAnnounced_IsRefused()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var announced = TestFiles.Mp4();
        var id = (await anna.BeginAsync(filed.Id, announced, "a.mp4", "video"))["id"].GetGuid();
        var other = (byte[])announced.Clone();
        other[^1] ^= 1;
        await anna.ChunkAsync(filed.Id, id, other, 0);

        var answer = await anna.CompleteAsync(filed.Id, id);

        Assert.Equal("evidence-hash", answer.Code);
    }

    [Fact]
    public async Task Chunk_WrongNumberLengthTypeOrOwner_IsRefused()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var id = (await anna.BeginAsync(filed.Id, TestFiles.Mp4(), "a.mp4", "video"))["id"].GetGuid();
        var route = $"/complaints/{filed.Id}/evidence/{id}/chunks/";
        var (berta, _) = await api.UnlockedAsync("berta");

        Assert.Equal("evidence-chunk", (await anna.PutAsync(route + "1", [1])).Code);
        Assert.Equal("evidence-chunk", (await anna.PutAsync(route + "0", [1])).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.PutAsync(route + "99999999999", [1])).Status);
        Assert.Equal("body-too-large", (await anna.PutAsync(route + "0", new byte[Uploads.ChunkSize + 1])).Code);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await anna.SendAsync(HttpMethod.Put, route + "0", ApiCalls.Json("{}"))).Status);
        Assert.Equal("not-found", (await berta.PutAsync(route + "0", TestFiles.Mp4())).Code);
    }

    [Fact]
    public async Task OpenEvidence_ByAnotherStation_IsNotFound()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var (id, _) = await anna.UploadAsync(filed.Id, TestFiles.Png(), "a.png", "photo");

        var refusal = await Assert.ThrowsAsync<DomainException>(() =>
            api.Core.Dispatcher.QueryAsync(api.Staff.OtherStation, new OpenEvidence(id, true), TestApi.Cancellation)
        );
        var listed = await api.Core.Dispatcher.QueryAsync(api.Staff.Station, new ListCaseEvidence(filed.Id), TestApi.Cancellation);

        Assert.Equal(CommonErrors.NotFound, refusal.Error);
        Assert.Equal(("a.png", true), (listed[0].FileName, listed[0].HasViewingCopy));
    }

    [Fact]
    public async Task OpenEvidence_ChunksSwappedOnDisk_DoesNotOpen()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var (id, last) = await anna.UploadAsync(filed.Id, TestFiles.Mp4(3 * Uploads.ChunkSize), "a.mp4", "video");
        Assert.True(last.Status == HttpStatusCode.OK, last.Text);
        var cells = Directory
            .EnumerateFiles(Path.Combine(api.DataDirectory, "evidence"), "*.cell", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .ToList();
        File.Copy(cells[0], cells[1], overwrite: true);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => OpenAsync(api, id, viewingCopy: false));
    }

    [Fact]
    public async Task SweepAbandonedUploads_AfterADay_DeletesRowsAndChunks()
    {
        await using var api = await TestApi.StartAsync();
        var (anna, filed) = await api.UnlockedAsync();
        var id = (await anna.BeginAsync(filed.Id, TestFiles.Mp4(), "a.mp4", "video"))["id"].GetGuid();
        await anna.ChunkAsync(filed.Id, id, TestFiles.Mp4(), 0);
        await anna.UploadAsync(filed.Id, TestFiles.Png(), "kept.png", "photo");
        api.Clock.Advance(TimeSpan.FromHours(25));

        var swept = await api.Core.Dispatcher.SendAsync(Actor.System("test"), new SweepAbandonedUploads(), TestApi.Cancellation);

        Assert.Equal(1, swept);
        Assert.Equal(
            ["00000.cell", "view.cell"],
            Directory
                .EnumerateFiles(api.DataDirectory, "*.cell", SearchOption.AllDirectories)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
    }

    private static async Task<byte[]> OpenAsync(TestApi api, Guid id, bool viewingCopy)
    {
        using var opened = await api.Core.Dispatcher.QueryAsync(api.Staff.Station, new OpenEvidence(id, viewingCopy), TestApi.Cancellation);
        using var bytes = new MemoryStream();
        await opened.Content.CopyToAsync(bytes, TestApi.Cancellation);
        return bytes.ToArray();
    }

    private static IEnumerable<GpsDirectory> Gps(byte[] picture) =>
        MetadataExtractor.ImageMetadataReader.ReadMetadata(new MemoryStream(picture)).OfType<GpsDirectory>();
}
