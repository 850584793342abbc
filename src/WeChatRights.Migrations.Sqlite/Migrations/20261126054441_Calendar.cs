using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "closing",
                table: "slots",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "None"
            );

            migrationBuilder.AddColumn<string>(name: "video_link", table: "bookings", type: "TEXT", maxLength: 300, nullable: true);

            // Why they were closed was not written down before.
            migrationBuilder.Sql("UPDATE slots SET closing = 'Ended' WHERE closed = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "closing", table: "slots");

            migrationBuilder.DropColumn(name: "video_link", table: "bookings");
        }
    }
}
